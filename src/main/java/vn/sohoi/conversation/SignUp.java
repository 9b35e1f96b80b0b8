package vn.sohoi.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sohoi.conversation.Conversation.Tries;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Message;
import vn.sohoi.dialog.Session;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.people.Invitations;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.SignUpLimits;
import vn.sohoi.units.Unit;

/** Lets people of the roster in, by a phone number the channel vouches for or by an invitation code. */
final class SignUp {

    private static final Logger LOG = LoggerFactory.getLogger(SignUp.class);

    /** Enough for slips of the finger, too few to guess a code. */
    private static final int MOST_TRIES = 5;

    private static final Duration WAIT = Duration.ofMinutes(15);

    private static final String NOT_IN_ROSTER =
            "Số điện thoại này chưa có trong danh sách. Chị vui lòng liên hệ Hội Phụ nữ"
                    + " cấp trên để được thêm vào, rồi nhắn lại ở đây.";
    private static final String NO_POST =
            "Số điện thoại đã đăng ký hiện không còn phụ trách đơn vị nào. Nếu có nhầm lẫn,"
                    + " chị vui lòng liên hệ Hội Phụ nữ cấp trên.";
    private static final String UNIT_ENDED =
            "%s đã kết thúc hoạt động%s. Chị vui lòng liên hệ Hội Phụ nữ cấp trên để được giao đơn vị mới.";
    private static final String SHARE_DONT_TYPE =
            "Để bảo đảm đúng người, chị bấm nút \"Chia sẻ số điện thoại\" thay vì gõ số,"
                    + " hoặc nhắn mã mời 8 ký tự.";
    private static final String NOT_OWN =
            "Đó không phải số của chính chị. Chị vui lòng chia sẻ số điện thoại của mình.";
    private static final String WRONG_CODE =
            "Mã mời không đúng hoặc đã hết hạn. Chị kiểm tra lại, hoặc xin mã mới từ Hội cấp trên.";
    private static final String TOO_MANY_EVERYWHERE = "Hiện có nhiều lượt nhập sai mã mời nên tạm thời chưa nhận mã."
            + " Chị vui lòng nhắn lại mã sau ít phút, hoặc chia sẻ số điện thoại.";
    private static final String WAIT_A_WHILE = "Đã nhập sai nhiều lần. Chị vui lòng thử lại sau %s.";

    private SignUp() {}

    static Outcome greet(Moment moment) {
        if (!moment.posts().isEmpty()) {
            return new Outcome("known", List.of(Help.of(moment)), Map.of(), false);
        }
        return moment.conversation().phone() == null ? Outcome.of("unknown") : Outcome.of("unknown", noPost(moment));
    }

    static Outcome signUp(Moment moment, String said) {
        Instant until = moment.conversation().tries().until();
        if (until != null && moment.now().isBefore(until)) {
            return Outcome.of("try-again", WAIT_A_WHILE.formatted(Dates.moment(until)));
        }
        if (moment.event().content() instanceof Incoming.Contact contact) {
            return contact.own() ? byPhone(moment, contact.phone()) : Outcome.of("try-again", NOT_OWN);
        }
        String code = said.replaceFirst("(?i)^/start\\s+", "").strip();
        if (Phone.of(code).isPresent()) {
            return Outcome.of("try-again", SHARE_DONT_TYPE);
        }
        return Invitations.looksLikeCode(code) ? byCode(moment, code) : Outcome.of("try-again");
    }

    private static Outcome byPhone(Moment moment, String shared) {
        return Phone.of(shared)
                .filter(phone -> !moment.services().roster().postsOf(phone).isEmpty())
                .map(phone -> welcome(moment, phone))
                .orElseGet(() -> stranger(moment));
    }

    private static Outcome stranger(Moment moment) {
        limits(moment).strangePhone(moment.event().chat().channel());
        return wrong(moment, NOT_IN_ROSTER);
    }

    private static SignUpLimits limits(Moment moment) {
        return moment.services().people().signUp();
    }

    /** Why somebody who signed up has nothing to do here. */
    private static String noPost(Moment moment) {
        Set<String> gone = moment.roster().stream().map(Post::unit).collect(Collectors.toSet());
        return moment.tree().former().stream()
                .filter(unit -> gone.contains(unit.code()))
                .findFirst()
                .map(SignUp::ended)
                .orElse(NO_POST);
    }

    private static String ended(Unit unit) {
        LocalDate last = unit.to();
        return UNIT_ENDED.formatted(unit.name(), last == null ? "" : " từ ngày " + Dates.day(last.plusDays(1)));
    }

    private static Outcome byCode(Moment moment, String code) {
        if (!limits(moment).listensTo(moment.conversation().tries().any())) {
            return Outcome.of("try-again", TOO_MANY_EVERYWHERE);
        }
        return moment.services()
                .invitations()
                .use(code, moment.event().chat().key())
                .filter(phone -> !moment.services().roster().postsOf(phone).isEmpty())
                .map(phone -> welcome(moment, phone))
                .orElseGet(() -> wrongCode(moment));
    }

    private static Outcome wrongCode(Moment moment) {
        limits(moment).wrongCode(moment.event().chat().channel());
        return wrong(moment, WRONG_CODE);
    }

    private static Outcome wrong(Moment moment, String why) {
        int wrong = moment.conversation().tries().wrong() + 1;
        if (wrong < MOST_TRIES) {
            moment.change(moment.conversation().withTries(new Tries(wrong, null)));
            return Outcome.of("try-again", why);
        }
        Instant until = moment.now().plus(WAIT);
        LOG.warn(
                "{} wrong tries to sign up in chat {}",
                wrong,
                moment.event().chat().key());
        moment.change(moment.conversation().withTries(new Tries(0, until)));
        return Outcome.of("try-again", why + " " + WAIT_A_WHILE.formatted(Dates.moment(until)));
    }

    private static Outcome welcome(Moment moment, Phone phone) {
        boolean somebodyElse = !phone.digits().equals(moment.conversation().phone());
        moment.change(moment.conversation().withPerson(phone.digits(), moment.now()));
        if (somebodyElse) {
            moment.change(moment.conversation().withSession(Session.EMPTY, null));
        }
        if (moment.posts().isEmpty()) {
            return new Outcome("try-again", List.of(Message.of(noPost(moment))), Map.of(), somebodyElse);
        }
        String posts = moment.posts().stream().map(post -> title(moment, post)).collect(Collectors.joining("; "));
        return new Outcome(
                "signed-up", List.of(Help.of(moment, "Đã xác nhận: " + posts + ".")), Map.of(), somebodyElse);
    }

    private static String title(Moment moment, Post post) {
        String unit = moment.tree().get(post.unit()).name();
        return post.role().title() + " " + unit.substring(0, 1).toLowerCase(Locale.ROOT) + unit.substring(1);
    }
}
