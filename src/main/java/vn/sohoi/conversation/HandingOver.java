package vn.sohoi.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Folding;
import vn.sohoi.language.PersonalOrder;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.people.Handover;
import vn.sohoi.people.Handovers;
import vn.sohoi.people.Handovers.Decided;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.units.Unit;

/** A chair asks the level above to give her post to somebody else, or takes that back. */
final class HandingOver {

    private static final String WISH = "wish";
    private static final String WITHDRAW = "Rút yêu cầu";
    private static final String KEEP = "Giữ nguyên";
    static final List<String> CHOICES = List.of(WITHDRAW, KEEP);

    private static final Pattern TAKES_BACK = Pattern.compile("\\b(?:rut|huy|thu hoi|withdraw)\\b");

    private static final String FOR_CHAIRS = "Việc bàn giao ở đây dành cho Chủ tịch Hội cấp xã.";
    private static final String NO_LONGER = "Chị không còn là chủ tịch của đơn vị này nên chưa có gì thay đổi.";
    private static final String NOBODY_ABOVE =
            "Chưa có cán bộ cấp trên trong danh sách để đồng ý việc bàn giao, nên chưa gửi yêu cầu được.";
    private static final String NONE_WAITS = "Chị không có yêu cầu bàn giao nào đang chờ.";
    private static final String IS_CHAIR = "Số %s đang là chủ tịch của %s.";
    private static final String CONFIRM = """
            Bàn giao chức vụ Chủ tịch Hội Phụ nữ %s cho %s, số %s?
            Yêu cầu được gửi đến %s. Khi được đồng ý, người nhận báo cáo thay chị, còn chị không báo cáo cho %s nữa.""";
    private static final String WAITS = "Yêu cầu bàn giao chức vụ ở %s cho %s, số %s, đang chờ %s trả lời.";
    private static final String ASKED =
            "Đã gửi yêu cầu đến %s. Trong lúc chờ, chị vẫn báo cáo như thường. Muốn rút lại, chị nhắn \"rút yêu cầu bàn giao\".";
    private static final String CHOOSE = "Chị nhắn \"đúng\" để gửi yêu cầu, \"không\" để thôi.";
    private static final String CHOOSE_WAITING = "Chị chọn rút yêu cầu, hay giữ nguyên.";
    private static final String LEFT = "Chưa gửi yêu cầu nào.";
    private static final String KEPT = "Yêu cầu vẫn giữ nguyên.";
    private static final String WITHDRAWN = "Đã rút yêu cầu bàn giao.";
    private static final String SETTLED = "Yêu cầu này đã được trả lời trước đó.";
    private static final String NEWS = "%s xin bàn giao chức vụ cho %s, số %s.\nĐể trả lời, chị nhắn \"các yêu cầu\".";
    private static final String NEWS_WITHDRAWN = "%s đã rút yêu cầu bàn giao.";

    private HandingOver() {}

    static Outcome begin(Moment moment, Frame frame, String said) {
        List<Unit> units = Naming.units(moment);
        if (units.isEmpty()) {
            return moment.posts().isEmpty() ? Outcome.of("nobody") : Outcome.of("for-chairs", FOR_CHAIRS);
        }
        return Naming.unit(moment, units, said)
                .flatMap(unit -> own(moment, unit).map(post -> begin(moment, frame, unit, post)))
                .orElseGet(() -> Outcome.of("which-unit"));
    }

    private static Outcome begin(Moment moment, Frame frame, Unit unit, Post own) {
        Optional<Handover> waiting = handovers(moment).openOf(own);
        if (waiting.isPresent()) {
            return waiting(unit, waiting.get());
        }
        if (Superiors.deciding(moment, unit).isEmpty()) {
            return Outcome.of("nobody-above", NOBODY_ABOVE);
        }
        String opened = frame.slot(Frame.SAID).isEmpty() && moment.event().content() instanceof Incoming.Text text
                ? text.text()
                : frame.slot(Frame.SAID);
        if (TAKES_BACK.matcher(Folding.fold(opened)).find()) {
            return Outcome.of("none-waits", NONE_WAITS);
        }
        String rest = Said.order(moment, frame).map(PersonalOrder::rest).orElse("");
        return rest.isEmpty()
                ? Outcome.of("who", Naming.slots(unit, "", ""))
                : Naming.take(moment, frame, unit, rest, phone -> refusal(moment, unit, phone));
    }

    private static Outcome waiting(Unit unit, Handover wish) {
        return Outcome.of("waiting", Map.of(Naming.PLACE, unit.code(), WISH, wish.id()));
    }

    /** The chair's post as the roster has it. */
    private static Optional<Post> own(Moment moment, Unit unit) {
        return Naming.holders(moment, unit, Role.CHAIR).stream()
                .filter(post -> post.phone().equals(moment.conversation().phone()))
                .findFirst();
    }

    private static Handovers handovers(Moment moment) {
        return moment.services().people().handovers();
    }

    static Outcome take(Moment moment, Frame frame, String said) {
        return Naming.managed(moment, frame)
                .map(unit -> Naming.take(moment, frame, unit, said, phone -> refusal(moment, unit, phone)))
                .orElseGet(() -> Outcome.of("no-longer", NO_LONGER));
    }

    private static Optional<String> refusal(Moment moment, Unit unit, Phone phone) {
        return Naming.holders(moment, unit, Role.CHAIR).stream()
                .filter(post -> post.phone().equals(phone.digits()))
                .findFirst()
                .map(post -> IS_CHAIR.formatted(phone.masked(), Reporting.within(unit.name())));
    }

    static String value(String placeholder, Moment moment, Frame frame) {
        Optional<Unit> found = moment.tree().find(frame.slot(Naming.PLACE));
        if (found.isEmpty()) {
            return "";
        }
        String place = Reporting.within(found.get().name());
        String above = Superiors.named(moment, Superiors.deciding(moment, found.get()));
        return placeholder.equals("hand-over")
                ? CONFIRM.formatted(place, frame.slot(Naming.NAME), frame.slot(Naming.PHONE), above, place)
                : handovers(moment)
                        .find(frame.slot(WISH))
                        .map(wish -> WAITS.formatted(place, wish.nextName(), wish.nextPhone(), above))
                        .orElse("");
    }

    static Outcome ask(Moment moment, Frame frame, String said) {
        Optional<Boolean> yes = Said.yes(said);
        if (yes.isEmpty()) {
            return Outcome.of("again", CHOOSE);
        }
        Optional<Unit> unit = Naming.managed(moment, frame);
        Optional<Post> own = unit.flatMap(one -> own(moment, one));
        if (!yes.get() || unit.isEmpty() || own.isEmpty()) {
            return Outcome.of("left", yes.get() ? NO_LONGER : LEFT);
        }
        return ask(moment, unit.get(), own.get(), frame.slot(Naming.NAME), new Phone(frame.slot(Naming.PHONE)));
    }

    private static Outcome ask(Moment moment, Unit unit, Post own, String name, Phone phone) {
        String event = moment.source().event();
        Optional<Handover> other =
                handovers(moment).openOf(own).filter(wish -> !wish.id().equals(event));
        if (other.isPresent()) {
            return waiting(unit, other.get());
        }
        Optional<String> refusal = refusal(moment, unit, phone);
        if (refusal.isPresent()) {
            return Outcome.of("left", refusal.get());
        }
        List<Post> above = Superiors.deciding(moment, unit);
        if (above.isEmpty()) {
            return Outcome.of("left", NOBODY_ABOVE);
        }
        handovers(moment)
                .ask(Handover.ask(event, own, name, phone, moment.source().at()));
        PeopleNews.tell(moment, above, NEWS.formatted(who(moment, own), name, phone));
        return Outcome.of("asked", ASKED.formatted(Superiors.named(moment, above)));
    }

    private static String who(Moment moment, Post own) {
        return own.in(moment.tree()).map(post -> Superiors.who(moment, post)).orElse(own.name());
    }

    static Outcome withdraw(Moment moment, Frame frame, String said) {
        Optional<Boolean> yes = said.equals(WITHDRAW) ? Optional.of(true) : Said.yes(said);
        if (said.equals(KEEP) || yes.filter(sure -> !sure).isPresent()) {
            return Outcome.of("kept", KEPT);
        }
        boolean withdrawn =
                yes.isPresent() || TAKES_BACK.matcher(Folding.fold(said)).find();
        Optional<Unit> unit = Naming.managed(moment, frame);
        return !withdrawn
                ? Outcome.of("again", CHOOSE_WAITING)
                : unit.map(one -> withdraw(moment, one, frame.slot(WISH)))
                        .orElseGet(() -> Outcome.of("left", NO_LONGER));
    }

    private static Outcome withdraw(Moment moment, Unit unit, String wish) {
        Decided decided = handovers(moment).withdraw(wish, HandoverRequests.source(moment));
        if (decided != Decided.DONE) {
            return Outcome.of("left", SETTLED);
        }
        own(moment, unit)
                .ifPresent(own -> PeopleNews.tell(
                        moment, Superiors.deciding(moment, unit), NEWS_WITHDRAWN.formatted(who(moment, own))));
        return Outcome.of("withdrawn", WITHDRAWN);
    }
}
