package vn.sohoi.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Telex;
import vn.sohoi.people.Handover;
import vn.sohoi.people.Handovers;
import vn.sohoi.people.Handovers.Decided;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.people.Role;
import vn.sohoi.units.Unit;

/** The hand-overs that wait for the person's answer; answered as corrections are: "đồng ý 1", "từ chối 2: lý do". */
final class HandoverRequests {

    static final String DIALOG = "post-requests";

    private static final String WISHES = "wishes";
    private static final String WISH = "wish";

    /** As many as can be read on a phone at once; the others come when these are answered. */
    private static final int MOST = 10;

    private static final String NONE = "Không có yêu cầu bàn giao nào đang chờ chị trả lời.";
    private static final String CORRECTIONS = "Có yêu cầu sửa số liệu đang chờ: chị nhắn \"các yêu cầu sửa\".";
    private static final String HEADING =
            "Có %d yêu cầu bàn giao đang chờ:\n%s\nChị nhắn \"đồng ý 1\" hoặc \"từ chối 1: lý do\".";
    private static final String LINE = "%s: %s (số %s) bàn giao chức vụ chủ tịch cho %s, số %s.";
    private static final String WHICH = "Chưa rõ là yêu cầu nào. Chị nhắn kèm số thứ tự từ 1 đến %d, ví dụ: đồng ý 1.";
    private static final String ANSWER = "Chị đồng ý hay từ chối?";
    private static final String WHY = "Vì sao từ chối? Lý do sẽ được gửi cho người đề nghị.";
    private static final String SETTLED = "Yêu cầu này đã được trả lời hoặc rút lại trước đó.";
    private static final String VOID = "Người đề nghị không còn giữ chức vụ này nên yêu cầu không còn hiệu lực.";
    private static final String AGREED = "Đã đồng ý: từ bây giờ %s là Chủ tịch Hội Phụ nữ %s. ";
    private static final String NEXT_TOLD = "Sổ Hội đã báo cho cả hai người.";
    private static final String NEXT_HOW =
            "Nhờ chị báo người nhận mở Sổ Hội và bấm \"Chia sẻ số điện thoại\" bằng số %s.";
    private static final String DECLINED = "Đã từ chối. Sổ Hội đã báo cho người đề nghị.";
    private static final String OLD_NEWS =
            "%s đã đồng ý: từ bây giờ %s là Chủ tịch Hội Phụ nữ %s, chị không còn báo cáo cho đơn vị này. Cảm ơn chị.";
    private static final String OLD_HOW =
            " Nhờ chị báo người nhận mở Sổ Hội và bấm \"Chia sẻ số điện thoại\" bằng số %s.";
    private static final String NEXT_NEWS =
            "Từ bây giờ chị là Chủ tịch Hội Phụ nữ %s, nhận bàn giao từ %s. Để bắt đầu, chị nhắn \"báo cáo\".";
    private static final String DECLINED_NEWS = "%s chưa đồng ý việc bàn giao cho %s. Lý do: %s.";

    private HandoverRequests() {}

    static Handovers.Source source(Moment moment) {
        return new Handovers.Source(
                moment.source().by(), moment.source().event(), moment.source().at());
    }

    /** Those of the units directly below, and of units further below between which nobody is. */
    static List<Handover> open(Moment moment) {
        return moment.posts().isEmpty()
                ? List.of()
                : moment.services().people().handovers().open().stream()
                        .filter(wish -> unit(moment, wish)
                                .filter(unit -> decides(moment, unit))
                                .isPresent())
                        .toList();
    }

    private static Optional<Unit> unit(Moment moment, Handover wish) {
        return moment.tree().home(wish.unit());
    }

    private static boolean decides(Moment moment, Unit unit) {
        if (!Reviewing.may(moment, Right.DECIDE_POSTS, unit)) {
            return false;
        }
        boolean directlyAbove =
                moment.posts().stream().anyMatch(post -> post.unit().equals(unit.parent()));
        List<String> above = moment.tree().upwards(unit.code()).stream()
                .skip(1)
                .map(Unit::code)
                .takeWhile(code ->
                        moment.posts().stream().noneMatch(post -> post.unit().equals(code)))
                .toList();
        return directlyAbove || above.stream().noneMatch(code -> isServed(moment, code));
    }

    /** Whether a unit has staff in a chat. */
    private static boolean isServed(Moment moment, String unit) {
        return moment.services().roster().all().stream()
                .flatMap(post -> post.in(moment.tree()).stream())
                .filter(post -> post.unit().equals(unit))
                .filter(post -> post.role() == Role.DISTRICT || post.role() == Role.PROVINCE)
                .anyMatch(post -> moment.services().announcements().reaches(post.phone()));
    }

    static Outcome list(Moment moment) {
        List<Handover> open = open(moment);
        if (!open.isEmpty()) {
            return Outcome.of("requests", slots(open));
        }
        boolean corrections = !Reviewing.reviewed(moment).isEmpty()
                && CorrectionRequests.list(moment).name().equals("requests");
        return Outcome.of("none", corrections ? NONE + "\n" + CORRECTIONS : NONE);
    }

    private static Map<String, String> slots(List<Handover> open) {
        return Map.of(WISHES, open.stream().limit(MOST).map(Handover::id).collect(Collectors.joining("\n")));
    }

    private static List<Handover> shown(Moment moment, Frame frame) {
        return frame.slot(WISHES)
                .lines()
                .flatMap(id -> moment.services().people().handovers().find(id).stream())
                .toList();
    }

    private static Optional<Handover> one(Moment moment, Frame frame) {
        return moment.services().people().handovers().find(frame.slot(WISH));
    }

    static String value(String placeholder, Moment moment, Frame frame) {
        String one = one(moment, frame).map(wish -> line(moment, wish) + "\n").orElse("");
        return switch (placeholder) {
            case "post-request" -> one + ANSWER;
            case "post-request-why" -> one + WHY;
            default -> {
                List<Handover> shown = shown(moment, frame);
                String lines = IntStream.range(0, shown.size())
                        .mapToObj(index -> (index + 1) + ". " + line(moment, shown.get(index)))
                        .collect(Collectors.joining("\n"));
                yield HEADING.formatted(shown.size(), lines);
            }
        };
    }

    private static String line(Moment moment, Handover wish) {
        String place = unit(moment, wish).map(Unit::name).orElse(wish.unit());
        return LINE.formatted(place, wish.name(), new Phone(wish.phone()).masked(), wish.nextName(), wish.nextPhone());
    }

    /** "Đồng ý 1", "từ chối 2: chưa họp chi hội", "1". */
    static Outcome choose(Moment moment, Frame frame, String said) {
        List<Handover> shown = shown(moment, frame);
        Matcher answer = CorrectionRequests.ANSWER.matcher(Folding.fold(said));
        if (!answer.matches()) {
            answer = CorrectionRequests.ANSWER.matcher(Folding.fold(Telex.undo(said)));
        }
        if (!answer.matches()) {
            return number(said, shown)
                    .map(wish -> Outcome.of("chosen", Map.of(WISH, wish.id())))
                    .orElseGet(() -> Outcome.of("again", WHICH.formatted(shown.size())));
        }
        @Nullable String number = answer.group(3);
        int index = number == null ? 1 : Integer.parseInt(number);
        if (number == null && shown.size() > 1 || index < 1 || index > shown.size()) {
            return Outcome.of("again", WHICH.formatted(shown.size()));
        }
        Handover wish = shown.get(index - 1);
        if (answer.group(1) == null) {
            return agree(moment, wish);
        }
        String reason = CorrectionRequests.reason(said, answer);
        return reason.isEmpty() ? Outcome.of("why-not", Map.of(WISH, wish.id())) : decline(moment, wish, reason);
    }

    private static Optional<Handover> number(String said, List<Handover> shown) {
        return Counts.read(said) instanceof Reading.Value<Long> read && read.value() <= shown.size()
                ? Optional.of(shown.get(read.value().intValue() - 1))
                : Optional.empty();
    }

    static Outcome agree(Moment moment, Frame frame) {
        return one(moment, frame).map(wish -> agree(moment, wish)).orElseGet(() -> Outcome.of("none", NONE));
    }

    static Outcome decline(Moment moment, Frame frame, String said) {
        return one(moment, frame).map(wish -> decline(moment, wish, said)).orElseGet(() -> Outcome.of("none", NONE));
    }

    private static Outcome agree(Moment moment, Handover wish) {
        Optional<Unit> unit = unit(moment, wish).filter(one -> decides(moment, one));
        if (unit.isEmpty()) {
            return Outcome.of("none", NONE);
        }
        Decided decided = moment.services().people().handovers().agree(wish.id(), source(moment));
        return switch (decided) {
            case DONE -> next(moment, agreed(moment, wish, unit.get()));
            case SETTLED -> next(moment, SETTLED);
            case VOID -> next(moment, VOID);
        };
    }

    private static String agreed(Moment moment, Handover wish, Unit unit) {
        String place = Reporting.within(unit.name());
        boolean reached = moment.services().announcements().reaches(wish.nextPhone());
        PeopleNews.tell(
                moment,
                wish.phone(),
                OLD_NEWS.formatted(own(moment, unit), wish.nextName(), place)
                        + (reached ? "" : OLD_HOW.formatted(wish.nextPhone())));
        PeopleNews.tell(moment, wish.nextPhone(), NEXT_NEWS.formatted(place, wish.name()));
        return AGREED.formatted(wish.nextName(), place) + (reached ? NEXT_TOLD : NEXT_HOW.formatted(wish.nextPhone()));
    }

    /** Who answers, as she is called in front of the others. */
    private static String own(Moment moment, Unit unit) {
        return moment.posts().stream()
                .filter(post -> moment.tree().isWithin(unit.code(), post.unit()))
                .findFirst()
                .map(post -> Superiors.title(moment, post))
                .orElse("Hội cấp trên");
    }

    private static Outcome decline(Moment moment, Handover wish, String said) {
        Optional<String> refusal = Reasons.refusal(said);
        if (refusal.isPresent()) {
            return Correcting.outcome("why-not", List.of(refusal.get()), Map.of(WISH, wish.id()));
        }
        Optional<Unit> unit = unit(moment, wish).filter(one -> decides(moment, one));
        if (unit.isEmpty()) {
            return Outcome.of("none", NONE);
        }
        String reason = Reasons.tidy(said);
        Decided decided = moment.services().people().handovers().decline(wish.id(), reason, source(moment));
        if (decided != Decided.DONE) {
            return next(moment, SETTLED);
        }
        PeopleNews.tell(
                moment, wish.phone(), DECLINED_NEWS.formatted(own(moment, unit.get()), wish.nextName(), reason));
        return next(moment, DECLINED);
    }

    /** What is left is shown again. */
    private static Outcome next(Moment moment, String said) {
        List<Handover> left = open(moment);
        return left.isEmpty() ? Outcome.of("done", said) : Correcting.outcome("more", List.of(said), slots(left));
    }
}
