package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Message;
import vn.sohoi.language.Correction;
import vn.sohoi.language.Corrections;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Period;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Telex;
import vn.sohoi.language.Why;
import vn.sohoi.questions.Whereabouts;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Review.Status;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** Finds out which figure of which sent report is to be corrected. */
final class Correcting {

    static final String DIALOG = "correction";
    static final String OLD = "old";
    static final String NEW = "new";
    static final String REASON = "reason";

    /** The figures to choose from, where not all are meant. */
    private static final String CANDIDATES = "candidates";

    private static final int MONTHS_BACK = 24;

    private static final Pattern BEGINS_ANEW = Pattern.compile(
            "^(?:khong,? |da |em |chi |a,? ){0,20}(?:sua|dinh chinh|dieu chinh|chinh|correct|change|fix)\\b.*");

    private static final String NOTHING = "Chị không phụ trách đơn vị nào phải báo cáo nên không có số liệu để sửa.";
    private static final String NOT_YOURS =
            "%s không thuộc đơn vị chị báo cáo nên chị không sửa được số liệu ở đó. Chưa có gì thay đổi.";
    private static final String NO_SUCH_PLACE = "Chưa rõ \"%s\" là đơn vị nào nên chưa sửa gì.";
    private static final String NEVER_SENT =
            "%s chưa nộp báo cáo nào nên chưa có số liệu để sửa. Để báo cáo, chị nhắn \"báo cáo\".";
    private static final String NOT_SENT =
            "Báo cáo tháng %s của %s chưa nộp nên chưa có số để sửa. Để báo cáo, chị nhắn \"báo cáo tháng %d\".";
    private static final String NOT_OVER = "Tháng %s chưa kết thúc nên chưa có báo cáo để sửa.";
    private static final String WHICH_MONTH = "Chưa rõ chị muốn sửa tháng nào. Chị nhắn ví dụ: sửa báo cáo tháng 8.";
    private static final String FUTURE = "Tháng đó chưa đến nên chưa có báo cáo để sửa.";
    private static final String NO_SUCH_MONTH = "Không có tháng đó. Chị nhắn ví dụ: sửa báo cáo tháng 8.";
    private static final String LAST_SENT = "Chị không nêu tháng, nên đây là báo cáo nộp gần nhất: %s của %s.";
    private static final String ACCEPTED = "Báo cáo tháng %s đã được duyệt, nên khi sửa sẽ cần %s đồng ý.";
    private static final String NO_SUCH_FIGURE = "Báo cáo này có các số từ 1 đến %d, không có số %d.";
    private static final String NOT_REPORTED = "\"%s\" không nằm trong báo cáo của %s, nên không sửa ở đây được.";
    private static final String UNKNOWN_FIGURE = "Trong báo cáo không có số liệu nào tên là \"%s\".";
    private static final String NONE_HAS = "Trong %s không có số nào là %s.";
    private static final String OTHER_OLD = "Trong báo cáo đã nộp, số này là %s chứ không phải %s.";
    private static final String WHICH_FIGURE = "Chưa rõ là số nào.";

    private Correcting() {}

    /** What the person said so far. */
    static Correction asked(Moment moment, Frame frame) {
        return Corrections.read(frame.slot(Frame.SAID), moment.today()).orElse(Correction.OPEN);
    }

    static Outcome begin(Moment moment, Frame frame, String said) {
        return begin(moment, asked(moment, frame), said);
    }

    /** Another correction instead of the one that is open, or another value for the same figure; empty when it is neither. */
    static Optional<Outcome> anew(Moment moment, Frame frame, String said) {
        if (!BEGINS_ANEW.matcher(Folding.fold(said)).matches()) {
            return Optional.empty();
        }
        return Corrections.read(said.replaceFirst("(?iu)^không,? ", ""), moment.today())
                .filter(asked -> !asked.value().isEmpty() || asked.period() != null)
                .map(asked -> {
                    boolean other = asked.period() != null
                            || asked.question() > 0
                            || namesFigure(moment, frame, asked.what())
                            || !moment.whereabouts(asked.what()).units().isEmpty()
                            || frame.slot(Frame.INDICATOR).isEmpty();
                    return other
                            ? withSaid(begin(moment, asked, ""), said)
                            : Outcome.of("which-value", Map.of(Frame.GIVEN, asked.value()));
                });
    }

    private static boolean namesFigure(Moment moment, Frame frame, String text) {
        return Reporting.set(moment, frame)
                .filter(set -> !named(moment, text, set).isEmpty())
                .isPresent();
    }

    private static Outcome withSaid(Outcome outcome, String said) {
        Map<String, String> slots = new LinkedHashMap<>(outcome.slots());
        slots.put(Frame.SAID, said);
        return new Outcome(outcome.name(), outcome.says(), slots, outcome.forgetDraft());
    }

    private static Outcome begin(Moment moment, Correction asked, String said) {
        List<Unit> own = Reporting.ownUnits(moment);
        if (own.isEmpty()) {
            return Outcome.of("nothing", NOTHING);
        }
        Whereabouts where = moment.whereabouts(asked.what());
        if (where.unknown() != null) {
            return Outcome.of("unknown-place", NO_SUCH_PLACE.formatted(where.unknown()));
        }
        List<Unit> named = own.stream().filter(where.units()::contains).toList();
        if (!where.units().isEmpty() && named.isEmpty()) {
            return Outcome.of("not-yours", NOT_YOURS.formatted(where.name()));
        }
        List<Unit> meant = named.isEmpty() ? own : named;
        Optional<Unit> unit = meant.size() == 1
                ? Optional.of(meant.getFirst())
                : meant.stream()
                        .filter(one -> Reporting.label(moment, one).equals(said))
                        .findFirst();
        return unit.map(one -> month(moment, one, asked)).orElseGet(() -> Outcome.of("which-unit"));
    }

    private static Outcome month(Moment moment, Unit unit, Correction asked) {
        Optional<Form> form = CorrectedForm.of(moment, unit, asked);
        if (form.isPresent()) {
            return CorrectedForm.sent(moment, unit, form.get(), asked)
                    .map(report -> figure(moment, unit, report, asked, List.of()))
                    .orElseGet(() -> CorrectedForm.notSent(moment, unit, form.get(), asked));
        }
        Reading<Period> said = asked.period();
        if (said == null) {
            return lastSent(moment, unit)
                    .map(report -> figure(
                            moment,
                            unit,
                            report,
                            asked,
                            List.of(LAST_SENT.formatted(Called.period(moment, report.key()), unit.name()))))
                    .orElseGet(() -> Outcome.of("never-sent", NEVER_SENT.formatted(unit.name())));
        }
        Optional<YearMonth> named = Reporting.month(said);
        if (named.isEmpty()) {
            return Outcome.of("which-month", noMonth(said));
        }
        YearMonth period = named.get();
        if (!period.isBefore(YearMonth.from(moment.today()))) {
            return Outcome.of("not-over", NOT_OVER.formatted(Dates.month(period)));
        }
        Optional<Unit> then = Reporting.inPeriod(moment, unit, period);
        return then.flatMap(one -> moment.services().reports().find(one.code(), period))
                .map(report -> figure(moment, then.get(), report, asked, List.of()))
                .orElseGet(() -> Outcome.of(
                        "not-sent", NOT_SENT.formatted(Dates.month(period), unit.name(), period.getMonthValue())));
    }

    private static String noMonth(Reading<Period> said) {
        if (!(said instanceof Reading.Refuse<Period> refused)) {
            return WHICH_MONTH;
        }
        return refused.why() == Why.FUTURE ? FUTURE : NO_SUCH_MONTH;
    }

    /** The last month that the unit sent. */
    static Optional<Report> lastSent(Moment moment, Unit unit) {
        return sent(moment, unit).stream().max(Comparator.comparing(Report::period));
    }

    /** What the unit sent in the last two years. */
    static List<Report> sent(Moment moment, Unit unit) {
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        return moment.services().reports().of(List.of(unit.code()), due.minusMonths(MONTHS_BACK), due);
    }

    private static Outcome figure(Moment moment, Unit unit, Report report, Correction asked, List<String> intro) {
        List<String> says = new ArrayList<>(intro);
        if (report.review().status() == Status.ACCEPTED) {
            says.add(ACCEPTED.formatted(Dates.month(report.period()), Reviewing.above(moment, unit)));
        }
        Map<String, String> slots = new LinkedHashMap<>(Reporting.slots(report.key()));
        Optional<TargetSet> set = Reporting.set(moment, unit, report.period());
        List<Indicator> reported = Reporting.reported(moment, report.key());
        if (set.isEmpty() || reported.isEmpty()) {
            return Outcome.of("nothing", NOTHING);
        }
        if (asked.question() > 0) {
            return asked.question() > reported.size()
                    ? Outcome.of("no-such-figure", NO_SUCH_FIGURE.formatted(reported.size(), asked.question()))
                    : chosen(report, reported.get(asked.question() - 1), asked, slots, says);
        }
        Set<String> named = named(moment, asked.what(), set.get(), reported);
        List<Indicator> meant =
                reported.stream().filter(one -> named.contains(one.id())).toList();
        if (!named.isEmpty() && meant.isEmpty()) {
            String other = set.get()
                    .indicator(named.iterator().next())
                    .map(Indicator::name)
                    .orElse("");
            return Outcome.of("not-reported", NOT_REPORTED.formatted(FigureLines.capital(other), unit.name()));
        }
        return which(moment, report, reported, meant, asked, slots, says);
    }

    /** Of a report in which the narrow name is none, those that the text may speak of. */
    private static Set<String> named(Moment moment, String text, TargetSet set, List<Indicator> reported) {
        Set<String> named = named(moment, text, set);
        Set<String> perhaps = moment.services().questions().indicatorsIn(text, set);
        boolean other = reported.stream().noneMatch(one -> named.contains(one.id()))
                && reported.stream().anyMatch(one -> perhaps.contains(one.id()));
        return other ? perhaps : named;
    }

    /** The indicators that a text names, as narrowly as it does. */
    static Set<String> named(Moment moment, String text, TargetSet set) {
        Set<String> named = moment.services().questions().indicatorsNamedIn(text, set);
        Set<String> perhaps =
                named.isEmpty() ? moment.services().questions().indicatorsNamedIn(Telex.undo(text), set) : named;
        return perhaps.isEmpty() ? moment.services().questions().indicatorsIn(text, set) : perhaps;
    }

    private static Outcome which(
            Moment moment,
            Report report,
            List<Indicator> reported,
            List<Indicator> meant,
            Correction asked,
            Map<String, String> slots,
            List<String> says) {
        List<Indicator> pool = meant.isEmpty() ? reported : meant;
        Long before = asked.before();
        List<Indicator> same = before == null
                ? List.of()
                : pool.stream()
                        .filter(one ->
                                Figure.of(before).saysAs(report.figure(one.id()).orElse(null)))
                        .toList();
        List<Indicator> candidates = same.isEmpty() ? pool : same;
        if (candidates.size() == 1) {
            return chosen(report, candidates.getFirst(), asked, slots, says);
        }
        if (before != null && same.isEmpty()) {
            says.add(NONE_HAS.formatted(Called.report(moment, report.key()), FigureLines.number(before)));
        } else if (meant.isEmpty()
                && before == null
                && moment.whereabouts(asked.what()).units().isEmpty()) {
            Corrections.unread(asked.what()).map(UNKNOWN_FIGURE::formatted).ifPresent(says::add);
        }
        slots.put(
                CANDIDATES,
                String.join(",", candidates.stream().map(Indicator::id).toList()));
        return outcome("which-figure", says, slots);
    }

    private static Outcome chosen(
            Report report, Indicator indicator, Correction asked, Map<String, String> slots, List<String> says) {
        @Nullable Figure now = report.figure(indicator.id()).orElse(null);
        Long before = asked.before();
        if (before != null && !Figure.of(before).saysAs(now)) {
            says.add(OTHER_OLD.formatted(SentFigure.shown(now), FigureLines.number(before)));
        }
        boolean reasoned = !asked.reason().isEmpty()
                && Reasons.refusal(asked.reason(), indicator.sensitive()).isEmpty();
        slots.put(Frame.INDICATOR, indicator.id());
        slots.put(OLD, SentFigure.kept(now));
        slots.put(Frame.GIVEN, asked.value());
        slots.put(REASON, reasoned ? Reasons.tidy(asked.reason()) : "");
        return outcome("which-value", says, slots);
    }

    static Outcome outcome(String name, List<String> says, Map<String, String> slots) {
        return new Outcome(name, says.stream().map(Message::of).toList(), slots, false);
    }

    /** The figures to choose from with what was sent. */
    static List<String> choices(Moment moment, Frame frame) {
        Optional<Report> report = report(moment, frame);
        return candidates(moment, frame).stream().map(one -> label(one, report)).toList();
    }

    private static String label(Indicator indicator, Optional<Report> report) {
        return FigureLines.capital(indicator.name()) + ": "
                + SentFigure.shown(
                        report.flatMap(sent -> sent.figure(indicator.id())).orElse(null));
    }

    private static List<Indicator> candidates(Moment moment, Frame frame) {
        List<String> ids = List.of(frame.slot(CANDIDATES).split(","));
        return Reporting.reported(moment, Reporting.id(frame)).stream()
                .filter(one -> ids.contains(one.id()))
                .toList();
    }

    static Optional<Report> report(Moment moment, Frame frame) {
        return moment.services().reports().find(Reporting.id(frame));
    }

    /** Takes a label, or the name of a figure with or without its new value. */
    static Outcome choose(Moment moment, Frame frame, String said) {
        return anew(moment, frame, said).orElseGet(() -> chosen(moment, frame, said));
    }

    private static Outcome chosen(Moment moment, Frame frame, String said) {
        Report report = report(moment, frame).orElseThrow();
        List<Indicator> candidates = candidates(moment, frame);
        Correction before = asked(moment, frame);
        Correction asked = Corrections.read(said, moment.today())
                .filter(again -> !again.value().isEmpty())
                .orElse(before);
        Optional<Indicator> picked = candidates.stream()
                .filter(one -> label(one, Optional.of(report)).equals(said))
                .findFirst();
        return picked.or(() -> byName(moment, frame, said, candidates))
                .map(one -> chosen(report, one, asked, new LinkedHashMap<>(), new ArrayList<>()))
                .orElseGet(() -> Outcome.of("again", WHICH_FIGURE));
    }

    private static Optional<Indicator> byName(Moment moment, Frame frame, String said, List<Indicator> candidates) {
        Set<String> named = Reporting.set(moment, frame)
                .map(set -> named(moment, said, set))
                .orElse(Set.of());
        List<Indicator> meant =
                candidates.stream().filter(one -> named.contains(one.id())).toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
