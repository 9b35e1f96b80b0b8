package vn.sohoi.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Folding;
import vn.sohoi.language.PersonalOrder;
import vn.sohoi.people.Post;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.people.Role;
import vn.sohoi.questions.Whereabouts;
import vn.sohoi.units.Unit;

/** Brings the staff's answer to somebody who wrote to them. */
final class Replying {

    static final String DIALOG = "reply";

    private static final String LETTER = "letter";

    /** The numbers of the letters to choose from. */
    private static final String LETTERS = "letters";

    /** What is to be answered, where it was said before it was clear to whom. */
    private static final String CONTENT = "content";

    private static final int MOST_OFFERED = 10;

    private static final Pattern NUMBERED = Pattern.compile("(?s)(\\d{1,6})\\b\\s*[:.,;-]?\\s*(.*)");
    private static final Pattern PLACED = Pattern.compile("(?s)([^:\\n]{1,100})(?:[:\\n]\\s*(.*))?");

    private static final String NOT_STAFF = "Chị chưa có tin nào để trả lời. Cần gặp cán bộ, chị nhắn \"gặp cán bộ\".";
    private static final String NONE = "Hiện không có tin nào chờ chị trả lời.";
    private static final String NO_SUCH = "Không có tin số %s gửi đến chị.";
    private static final String NO_SUCH_PLACE = "Chưa rõ \"%s\" là đơn vị nào nên chưa gửi.";
    private static final String NONE_FROM = "%s chưa gửi tin nào đến chị nên chưa có gì để trả lời.";
    private static final String LABEL = "Tin %d – %s";
    private static final String WHAT = "Chị muốn trả lời gì cho %s?";
    private static final String NEWS = "%s trả lời:\n\"%s\"";
    private static final String SENT = "Đã gửi trả lời đến %s.";
    private static final String GONE = "%s hiện không dùng Sổ Hội nên chưa gửi được. Chị gọi số %s.";

    private Replying() {}

    /** The posts in which the person gets letters. */
    static List<Post> posts(Moment moment) {
        return moment.posts().stream()
                .filter(post -> post.role() == Role.DISTRICT || post.role() == Role.PROVINCE)
                .toList();
    }

    private static List<Letter> letters(Moment moment) {
        List<String> units = posts(moment).stream()
                .flatMap(post -> Stream.concat(
                        Stream.of(post.unit()),
                        moment.tree().formerly(post.unit()).stream().map(Unit::code)))
                .toList();
        return moment.services().people().letters().to(units).stream()
                .filter(letter -> may(moment, letter))
                .toList();
    }

    private static boolean may(Moment moment, Letter letter) {
        return moment.tree()
                .home(letter.unit())
                .filter(unit -> Rights.allows(moment.posts(), Right.SEE_UNITS_BELOW, unit, moment.tree()))
                .isPresent();
    }

    static Outcome begin(Moment moment, Frame frame) {
        if (posts(moment).isEmpty()) {
            return moment.posts().isEmpty() ? Outcome.of("nobody") : Outcome.of("nobody", NOT_STAFF);
        }
        String rest = Said.order(moment, frame).map(PersonalOrder::rest).orElse("");
        Matcher numbered = NUMBERED.matcher(rest);
        if (numbered.matches()) {
            return numbered(moment, numbered.group(1), numbered.group(2).strip());
        }
        Matcher placed = PLACED.matcher(rest);
        return placed.matches()
                ? placed(
                        moment,
                        placed.group(1).strip(),
                        Optional.ofNullable(placed.group(2)).orElse("").strip())
                : among(
                        moment,
                        letters(moment).stream()
                                .filter(letter -> letter.answeredAt() == null)
                                .toList(),
                        NONE,
                        "");
    }

    private static Outcome numbered(Moment moment, String number, String content) {
        return letters(moment).stream()
                .filter(letter -> letter.number() == Long.parseLong(number))
                .findFirst()
                .map(letter -> to(moment, letter, content))
                .orElseGet(() -> Outcome.of("none", NO_SUCH.formatted(number)));
    }

    /** The newest letter of each person of the units that a name can mean. */
    private static Outcome placed(Moment moment, String place, String content) {
        Whereabouts where = moment.whereabouts(place);
        if (where.units().isEmpty()) {
            return Outcome.of("none", NO_SUCH_PLACE.formatted(where.unknown() == null ? place : where.unknown()));
        }
        Predicate<Letter> meant = letter -> moment.tree()
                .home(letter.unit())
                .filter(where.units()::contains)
                .isPresent();
        List<Letter> letters = letters(moment).stream().filter(meant).toList();
        List<Letter> newest = letters.stream()
                .filter(letter -> letters.stream()
                        .noneMatch(other -> other.number() > letter.number()
                                && other.phone().equals(letter.phone())
                                && other.unit().equals(letter.unit())))
                .toList();
        return among(moment, newest, NONE_FROM.formatted(where.name()), content);
    }

    private static Outcome among(Moment moment, List<Letter> letters, String none, String content) {
        if (letters.size() > 1) {
            List<String> numbers = letters.stream()
                    .limit(MOST_OFFERED)
                    .map(letter -> "" + letter.number())
                    .toList();
            return Outcome.of("which-letter", Map.of(LETTERS, String.join(",", numbers), CONTENT, content));
        }
        return letters.isEmpty() ? Outcome.of("none", none) : to(moment, letters.getFirst(), content);
    }

    private static Outcome to(Moment moment, Letter letter, String content) {
        return content.isEmpty() ? Outcome.of("what", Map.of(LETTER, letter.id())) : send(moment, letter, content);
    }

    static List<String> choices(Moment moment, Frame frame) {
        List<String> numbers = List.of(frame.slot(LETTERS).split(","));
        return letters(moment).stream()
                .filter(letter -> numbers.contains("" + letter.number()))
                .map(letter -> label(moment, letter))
                .toList();
    }

    private static String label(Moment moment, Letter letter) {
        return LABEL.formatted(letter.number(), who(moment, letter));
    }

    static Outcome choose(Moment moment, Frame frame, String said) {
        return letters(moment).stream()
                .filter(letter -> label(moment, letter).equals(said))
                .findFirst()
                .map(letter -> to(moment, letter, frame.slot(CONTENT)))
                .orElseGet(() -> Outcome.of("none", NONE));
    }

    static String value(Moment moment, Frame frame) {
        return moment.services()
                .people()
                .letters()
                .find(frame.slot(LETTER))
                .map(letter -> WHAT.formatted(who(moment, letter)))
                .orElse("");
    }

    /** "Nguyễn Thị Hoa, xã Nam Cao", or the name alone where it says so itself. */
    private static String who(Moment moment, Letter letter) {
        String unit = moment.tree().home(letter.unit()).map(Unit::name).orElse("");
        return Folding.fold(letter.name()).contains(Folding.fold(unit))
                ? letter.name()
                : letter.name() + ", " + Reporting.within(unit);
    }

    static Outcome take(Moment moment, Frame frame, String said) {
        return letters(moment).stream()
                .filter(letter -> letter.id().equals(frame.slot(LETTER)))
                .findFirst()
                .map(letter -> send(moment, letter, said.strip()))
                .orElseGet(() -> Outcome.of("none", NONE));
    }

    private static Outcome send(Moment moment, Letter letter, String content) {
        Optional<String> unfit = Contacting.unfit(content);
        if (unfit.isPresent()) {
            return Correcting.outcome("what", List.of(unfit.get()), Map.of(LETTER, letter.id()));
        }
        if (!moment.services().announcements().reaches(letter.phone())) {
            return Outcome.of("none", GONE.formatted(who(moment, letter), letter.phone()));
        }
        Post own = posts(moment).stream()
                .filter(post -> post.unit().equals(letter.to()))
                .findFirst()
                .orElse(posts(moment).getFirst());
        PeopleNews.tell(moment, letter.phone(), NEWS.formatted(Superiors.who(moment, own), content));
        moment.services().people().letters().answered(letter, moment.source().at());
        return Outcome.of("sent", SENT.formatted(who(moment, letter)));
    }
}
