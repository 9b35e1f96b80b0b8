package vn.sohoi.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Step;
import vn.sohoi.language.Folding;
import vn.sohoi.language.PersonalOrder;
import vn.sohoi.language.PersonalOrder.Kind;
import vn.sohoi.language.PersonalOrders;
import vn.sohoi.people.Post;
import vn.sohoi.units.Unit;

/** Passes a person's words on to the staff above her, who can call her or answer her here. */
final class Contacting {

    static final String DIALOG = "contact";

    /** What is read in one look on a phone. */
    static final int LONGEST = 1_000;

    private static final String LETTER = "letter";

    /** The dialogs in which people write to each other. */
    private static final Set<String> LETTERS = Set.of(DIALOG, Replying.DIALOG);

    private static final String SEND = "Gửi";
    private static final String REWRITE = "Viết lại";
    private static final String DO_NOT = "Không gửi";
    static final List<String> CHOICES = List.of(SEND, REWRITE, DO_NOT);

    /** A question in so few words is asked of the service, not of a person. */
    private static final int FEW_WORDS = 8;

    private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}]{2,}|\\p{N}");
    private static final Pattern FILLER =
            Pattern.compile("(?:a|nhe|nha|di|voi|duoc khong|giup|ngay|gap|now|please|[ .,!?])*+");

    private static final String NOBODY_ABOVE = "Trên đơn vị của chị chưa có cán bộ nào trong danh sách để gửi tin.";
    private static final String NOT_REACHED =
            "Cán bộ cấp trên chưa dùng Sổ Hội nên tin không gửi được. Chị có thể gọi điện:\n%s";
    private static final String CALL = "- %s: %s";
    private static final String TOO_OFTEN =
            "Chị đã gửi %d tin trong một giờ, nên tin này chưa gửi. Cán bộ sẽ trả lời các tin trước; cần gấp, chị gọi điện:\n%s";
    private static final String TOO_LONG = "Tin dài %d ký tự, nhiều nhất là %d. Chị vui lòng viết ngắn hơn.";
    private static final String NO_WORDS = "Chị vui lòng ghi điều cần nhắn bằng lời.";
    private static final String CONFIRM =
            "Gửi đến %s:\n\"%s\"\nKèm họ tên, đơn vị và số điện thoại của chị%s. Gửi tin này?";
    private static final String WITH_QUESTION = ", cùng câu hỏi đang mở (không kèm số liệu)";
    private static final String LEFT = "Chưa gửi tin nào.";
    private static final String CHOOSE = "Chị chọn gửi, viết lại, hay không gửi.";
    private static final String SENT = "Đã gửi đến %s. Khi có trả lời, Sổ Hội sẽ nhắn chị ở đây.";
    private static final String NEWS =
            "%s, điện thoại %s, nhắn:\n\"%s\"\n%sĐể trả lời, chị nhắn \"trả lời %d: nội dung\".";
    private static final String AT = "Đang mở: %s\n";

    private Contacting() {}

    /** Whether a text calls for staff even where any words can be the answer. */
    static boolean isCall(String text) {
        return PersonalOrders.read(text)
                .filter(order -> order.kind() == Kind.CONTACT)
                .isPresent();
    }

    /** Whether words that hold a question are meant for a person: long ones, and those with a question mark at most. */
    static boolean isLetter(Moment moment, String text) {
        List<Frame> open = moment.conversation().session().frames();
        String plain = text.strip().replaceFirst("(?<![?\\s])[?\\s]++$", "");
        return !open.isEmpty()
                && LETTERS.contains(open.getLast().dialog())
                && (plain.split("\\s+").length > FEW_WORDS || !Wishes.asks(plain));
    }

    static Outcome begin(Moment moment, Frame frame, String said) {
        List<Unit> units = Reporting.ownUnits(moment);
        if (units.isEmpty()) {
            return moment.posts().isEmpty() ? Outcome.of("nobody") : Outcome.of("nobody", NOBODY_ABOVE);
        }
        return units.stream()
                .filter(unit ->
                        units.size() == 1 || Reporting.label(moment, unit).equals(said) || isOpen(moment, unit))
                .findFirst()
                .map(unit -> begin(moment, frame, unit))
                .orElseGet(() -> Outcome.of("which-unit"));
    }

    private static boolean isOpen(Moment moment, Unit unit) {
        return below(moment)
                .filter(open -> open.slot(Reporting.UNIT).equals(unit.code()))
                .isPresent();
    }

    /** What was open before she asked for staff. */
    private static Optional<Frame> below(Moment moment) {
        return moment.conversation().session().frames().reversed().stream()
                .filter(frame -> !frame.dialog().equals(DIALOG))
                .findFirst();
    }

    private static Outcome begin(Moment moment, Frame frame, Unit unit) {
        Optional<String> refusal = refusal(moment, unit);
        if (refusal.isPresent()) {
            return Outcome.of("not-now", refusal.get());
        }
        Map<String, String> slots = Map.of(Naming.PLACE, unit.code());
        String rest = Said.order(moment, frame).map(PersonalOrder::rest).orElse("");
        return FILLER.matcher(Folding.fold(rest)).matches() ? Outcome.of("what", slots) : take(rest, slots);
    }

    /** Why nothing can be sent now, and what she can do instead. */
    private static Optional<String> refusal(Moment moment, Unit unit) {
        List<Post> known = Superiors.known(moment, unit);
        if (known.isEmpty()) {
            return Optional.of(NOBODY_ABOVE);
        }
        if (Superiors.reachable(moment, unit).isEmpty()) {
            return Optional.of(NOT_REACHED.formatted(numbers(moment, known)));
        }
        boolean tooOften = moment.services()
                .people()
                .letters()
                .isTooOften(moment.source().by(), moment.source().event(), moment.now());
        return tooOften
                ? Optional.of(TOO_OFTEN.formatted(Letters.MOST_AN_HOUR, numbers(moment, known)))
                : Optional.empty();
    }

    private static String numbers(Moment moment, List<Post> staff) {
        return staff.stream()
                .map(post -> CALL.formatted(Superiors.who(moment, post), post.phone()))
                .collect(Collectors.joining("\n"));
    }

    static Outcome take(String said) {
        return take(said, Map.of());
    }

    private static Outcome take(String said, Map<String, String> slots) {
        String letter = said.strip();
        Map<String, String> kept = new HashMap<>(slots);
        Optional<String> refusal = unfit(letter);
        if (refusal.isPresent()) {
            return Correcting.outcome("again", List.of(refusal.get()), kept);
        }
        kept.put(LETTER, letter);
        return Outcome.of("confirm", kept);
    }

    /** Why a text cannot be passed on; empty when it can. */
    static Optional<String> unfit(String text) {
        if (text.length() > LONGEST) {
            return Optional.of(TOO_LONG.formatted(text.length(), LONGEST));
        }
        return SOMETHING.matcher(text).find() ? Optional.empty() : Optional.of(NO_WORDS);
    }

    static String value(String placeholder, Moment moment, Frame frame) {
        String superiors = moment.tree()
                .find(frame.slot(Naming.PLACE))
                .map(unit -> Superiors.named(moment, Superiors.reachable(moment, unit)))
                .orElse("");
        return placeholder.equals("superiors")
                ? superiors
                : CONFIRM.formatted(
                        superiors, frame.slot(LETTER), question(moment).isPresent() ? WITH_QUESTION : "");
    }

    static Outcome send(Moment moment, Frame frame, String said) {
        if (said.equals(REWRITE)) {
            return Outcome.of("rewrite");
        }
        Optional<Boolean> yes = said.equals(SEND) ? Optional.of(true) : Said.yes(said);
        if (yes.isEmpty() && !said.equals(DO_NOT)) {
            return Outcome.of("again", CHOOSE);
        }
        Unit unit = moment.tree().get(frame.slot(Naming.PLACE));
        Optional<String> refusal = yes.orElse(false) ? refusal(moment, unit) : Optional.of(LEFT);
        return refusal.map(why -> Outcome.of("left", why)).orElseGet(() -> send(moment, frame, unit));
    }

    private static Outcome send(Moment moment, Frame frame, Unit unit) {
        List<Post> staff = Superiors.reachable(moment, unit);
        Post own = moment.posts().stream()
                .filter(post -> post.unit().equals(unit.code()))
                .findFirst()
                .orElseThrow();
        Letter letter = moment.services()
                .people()
                .letters()
                .keep(
                        moment.source().event(),
                        own.phone(),
                        own.name(),
                        unit.code(),
                        staff.getFirst().unit(),
                        moment.source().at());
        String news = NEWS.formatted(
                Superiors.who(moment, own),
                own.phone(),
                frame.slot(LETTER),
                question(moment).map(AT::formatted).orElse(""),
                letter.number());
        PeopleNews.tell(moment, staff, news);
        return Outcome.of("sent", SENT.formatted(Superiors.named(moment, staff)));
    }

    /** The question that was open: its words, never an answer; of a step that shows answers only the dialog's name. */
    private static Optional<String> question(Moment moment) {
        return below(moment)
                .flatMap(open -> moment.dialogs()
                        .find(open.dialog())
                        .map(dialog -> dialog.step(open.step())
                                .flatMap(step -> counted(moment, open, step))
                                .orElse(dialog.title())));
    }

    private static Optional<String> counted(Moment moment, Frame open, Step step) {
        return step instanceof Step.Ask ask && ask.save() != null
                ? Optional.of(ask.prompt()
                                .replace("{period}", Dates.month(Reporting.period(open)))
                                .replace("{unit}", Reporting.unit(moment, open).name()))
                        .filter(text -> !text.contains("{"))
                : Optional.empty();
    }
}
