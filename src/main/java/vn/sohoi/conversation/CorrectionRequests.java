package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Telex;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.reports.Review.Request;
import vn.sohoi.reports.Reviews.Decided;
import vn.sohoi.reports.Revision.Change;
import vn.sohoi.units.Unit;

/** The corrections of accepted reports that wait for the person's answer. */
final class CorrectionRequests {

    private static final String REQUESTS = "requests";
    private static final String REQUEST = "request";

    /** As many as can be read on a phone at once; the others come when these are answered. */
    private static final int MOST = 10;

    static final Pattern ANSWER = Pattern.compile(
            "^(?:da |vang |em |chi ){0,20}(?:(khong dong y|ko dong y|khong duyet|tu choi|bac bo|bac|decline|reject|refuse)"
                    + "|(dong y|duyet|chap nhan|nhat tri|ok|agree|accept|approve))"
                    + "(?: (?:voi|so|yeu cau|de nghi|muc|cau|request|number)){0,20}(?: (\\d{1,2}))?(?:[ :,.]+(.*))?$");
    private static final Pattern POLITE = Pattern.compile("(?:a|nhe|nha|di)?");

    private static final String NONE = "Không có yêu cầu sửa nào đang chờ chị trả lời.";
    private static final String HEADING =
            "Có %d yêu cầu sửa đang chờ:\n%s\nChị nhắn \"đồng ý 1\" hoặc \"từ chối 1: lý do\".";
    private static final String LINE = "%s, tháng %s: %s%s.";
    private static final String REASON = " Lý do: %s.";
    private static final String NOW = " (hiện nay: %s)";
    private static final String WHICH = "Chưa rõ là yêu cầu nào. Chị nhắn kèm số thứ tự từ 1 đến %d, ví dụ: đồng ý 1.";
    private static final String AGREED = "Đã đồng ý: %s";
    private static final String DECLINED = "Đã từ chối: %s";
    private static final String SETTLED = "Yêu cầu này đã được trả lời trước đó.";
    private static final String CHANGED = "Số liệu vừa thay đổi, chị xem lại yêu cầu rồi trả lời.";
    private static final String REFUSED = "Chưa đồng ý được: %s";

    private CorrectionRequests() {}

    /** One request as it was shown. {@code seen} are the figures at that time. */
    private record Shown(String unit, YearMonth period, String seen, String id) {

        static Shown of(Report report, Request request) {
            return new Shown(report.unit(), report.period(), report.seen(request), request.id());
        }

        static Optional<Shown> of(String kept) {
            String[] parts = kept.split("\\|", 4);
            return parts.length == 4
                    ? Optional.of(new Shown(parts[0], YearMonth.parse(parts[1]), parts[2], parts[3]))
                    : Optional.empty();
        }

        String kept() {
            return unit + "|" + period + "|" + seen + "|" + id;
        }
    }

    static Outcome list(Moment moment) {
        List<Shown> open = open(moment);
        return open.isEmpty() ? Outcome.of("none", NONE) : Outcome.of("requests", slots(open));
    }

    private static Map<String, String> slots(List<Shown> open) {
        return Map.of(REQUESTS, open.stream().limit(MOST).map(Shown::kept).collect(Collectors.joining("\n")));
    }

    private static List<Shown> open(Moment moment) {
        List<String> codes = Reviewing.reviewed(moment).stream()
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit.code()),
                        moment.tree().formerly(unit.code()).stream().map(Unit::code)))
                .distinct()
                .toList();
        return moment.services().reviews().withOpenRequests(codes).stream()
                .flatMap(report -> report.review().open().stream().map(request -> Shown.of(report, request)))
                .toList();
    }

    static String value(String placeholder, Moment moment, Frame frame) {
        if (placeholder.equals(REQUEST)) {
            return Shown.of(frame.slot(REQUEST))
                    .map(one -> withReason(moment, one))
                    .orElse("");
        }
        List<Shown> shown = shown(frame);
        String lines = IntStream.range(0, shown.size())
                .mapToObj(index -> (index + 1) + ". " + withReason(moment, shown.get(index)))
                .collect(Collectors.joining("\n"));
        return HEADING.formatted(shown.size(), lines);
    }

    private static List<Shown> shown(Frame frame) {
        return frame.slot(REQUESTS)
                .lines()
                .flatMap(kept -> Shown.of(kept).stream())
                .toList();
    }

    private static String withReason(Moment moment, Shown shown) {
        return line(moment, shown)
                + REASON.formatted(request(report(moment, shown), shown).reason());
    }

    private static Report report(Moment moment, Shown shown) {
        return moment.services().reports().find(shown.unit(), shown.period()).orElseThrow();
    }

    private static Request request(Report report, Shown shown) {
        return report.review().request(shown.id()).orElseThrow();
    }

    /** "Xã Nam Cao, tháng 10/2022: cuộc giám sát 2 → 3." */
    private static String line(Moment moment, Shown shown) {
        Report report = report(moment, shown);
        Request request = request(report, shown);
        Unit unit = moment.tree(shown.period()).get(shown.unit());
        String now = values(request, change -> report.figure(change.indicator()).orElse(null));
        boolean same = now.equals(values(request, Change::before));
        return LINE.formatted(
                unit.name(),
                Dates.month(shown.period()),
                ShownReport.changes(request.changes(), Reporting.set(moment, unit, shown.period())),
                same ? "" : NOW.formatted(now));
    }

    private static String values(Request request, Function<Change, @Nullable Figure> figure) {
        return request.changes().stream()
                .map(change -> SentFigure.shown(figure.apply(change)))
                .collect(Collectors.joining("; "));
    }

    /** "Đồng ý 1", "từ chối 2: số cũ đúng", "1". */
    static Outcome choose(Moment moment, Frame frame, String said) {
        List<Shown> shown = shown(frame);
        Matcher answer = ANSWER.matcher(Folding.fold(said));
        if (!answer.matches()) {
            answer = ANSWER.matcher(Folding.fold(Telex.undo(said)));
        }
        if (!answer.matches()) {
            return number(said, shown)
                    .map(one -> Outcome.of("chosen", Map.of(REQUEST, one.kept())))
                    .orElseGet(() -> Outcome.of("again", WHICH.formatted(shown.size())));
        }
        @Nullable String number = answer.group(3);
        int index = number == null ? 1 : Integer.parseInt(number);
        if (number == null && shown.size() > 1 || index < 1 || index > shown.size()) {
            return Outcome.of("again", WHICH.formatted(shown.size()));
        }
        Shown one = shown.get(index - 1);
        if (answer.group(1) == null) {
            return agree(moment, one);
        }
        String reason = reason(said, answer);
        return reason.isEmpty() ? Outcome.of("why-not", Map.of(REQUEST, one.kept())) : decline(moment, one, reason);
    }

    /** As typed, where its letters stand one for one in the folded text. */
    static String reason(String said, Matcher answer) {
        @Nullable String folded = answer.group(4);
        if (folded == null || POLITE.matcher(folded.strip()).matches()) {
            return "";
        }
        String text = said.strip();
        return text.length() == answer.end(4) ? text.substring(answer.start(4)) : folded;
    }

    private static Optional<Shown> number(String said, List<Shown> shown) {
        return Counts.read(said) instanceof Reading.Value<Long> read && read.value() <= shown.size()
                ? Optional.of(shown.get(read.value().intValue() - 1))
                : Optional.empty();
    }

    static Outcome agree(Moment moment, Frame frame) {
        return Shown.of(frame.slot(REQUEST)).map(one -> agree(moment, one)).orElseGet(() -> Outcome.of("none", NONE));
    }

    static Outcome decline(Moment moment, Frame frame, String said) {
        return Shown.of(frame.slot(REQUEST))
                .map(one -> decline(moment, one, said))
                .orElseGet(() -> Outcome.of("none", NONE));
    }

    private static Outcome agree(Moment moment, Shown one) {
        Unit unit = moment.tree(one.period()).get(one.unit());
        String line = line(moment, one);
        Decided decided = moment.services()
                .reviews()
                .agree(
                        one.unit(),
                        one.period(),
                        one.id(),
                        one.seen(),
                        moment.source(),
                        (report, changes) -> Reporting.set(moment, unit, one.period())
                                .flatMap(set -> CorrectedFigure.refusal(set, report, changes)));
        if (decided instanceof Decided.Done) {
            ReviewNews.agreed(moment, unit, line);
        }
        return next(moment, said(decided, AGREED.formatted(line)));
    }

    private static Outcome decline(Moment moment, Shown one, String said) {
        Optional<String> refusal = Reasons.refusal(said);
        if (refusal.isPresent()) {
            return Correcting.outcome("why-not", List.of(refusal.get()), Map.of(REQUEST, one.kept()));
        }
        Unit unit = moment.tree(one.period()).get(one.unit());
        String line = line(moment, one);
        String reason = Reasons.tidy(said);
        Decided decided =
                moment.services().reviews().decline(one.unit(), one.period(), one.id(), reason, moment.source());
        if (decided instanceof Decided.Done) {
            ReviewNews.declined(moment, unit, line, reason);
        }
        return next(moment, said(decided, DECLINED.formatted(line)));
    }

    private static String said(Decided decided, String done) {
        return switch (decided) {
            case Decided.Done ended -> done;
            case Decided.AlreadySo ended -> SETTLED;
            case Decided.ChangedMeanwhile changed -> CHANGED;
            case Decided.Refused refused -> REFUSED.formatted(refused.why());
        };
    }

    /** What is left is shown again. */
    private static Outcome next(Moment moment, String said) {
        List<Shown> left = open(moment);
        return left.isEmpty()
                ? Outcome.of("done", said)
                : Correcting.outcome("more", new ArrayList<>(List.of(said)), slots(left));
    }
}
