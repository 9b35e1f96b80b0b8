package vn.sohoi.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.people.Candidate;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.people.Role;
import vn.sohoi.units.Unit;

/** Takes the number and the name of somebody who is to have a post, in one message or in two. */
final class Naming {

    /** The unit that a dialog is about; not that of a report, which has a month beside it. */
    static final String PLACE = "place";

    static final String PHONE = "phone";
    static final String NAME = "name";

    private static final String BAD_PHONE =
            "Số điện thoại chưa đúng: cần số di động 10 chữ số, ví dụ 0912345678. Chị vui lòng kiểm tra lại.";
    private static final String SEVERAL = "Tin nhắn có nhiều số điện thoại. Chị vui lòng chỉ nhắn một số.";
    private static final String OWN = "Đó là số của chính chị. Chị vui lòng nhắn số của người khác.";
    private static final String BAD_NAME = "Chị vui lòng nhắn họ tên bằng chữ, ví dụ: Nguyễn Thị Lan.";

    private Naming() {}

    /** The units whose posts the person manages. */
    static List<Unit> units(Moment moment) {
        return Reporting.ownUnits(moment).stream()
                .filter(unit -> Reviewing.may(moment, Right.MANAGE_POSTS, unit))
                .toList();
    }

    /** The one unit, or the one whose label was chosen; empty when it has to be asked. */
    static Optional<Unit> unit(Moment moment, List<Unit> units, String said) {
        return units.stream()
                .filter(unit ->
                        units.size() == 1 || Reporting.label(moment, unit).equals(said))
                .findFirst();
    }

    /** The unit of a dialog, as long as the person manages its posts. */
    static Optional<Unit> managed(Moment moment, Frame frame) {
        return moment.tree()
                .find(frame.slot(Naming.PLACE))
                .filter(unit -> Rights.allows(moment.posts(), Right.MANAGE_POSTS, unit, moment.tree()));
    }

    /** Those who hold a role in a unit, as the roster names them. */
    static List<Post> holders(Moment moment, Unit unit, Role role) {
        return moment.services().roster().all().stream()
                .filter(post -> post.role() == role)
                .filter(post -> post.in(moment.tree())
                        .filter(now -> now.unit().equals(unit.code()))
                        .isPresent())
                .toList();
    }

    /** @param refusal why somebody cannot have the post */
    static Outcome take(Moment moment, Frame frame, Unit unit, String said, Function<Phone, Optional<String>> refusal) {
        Candidate more = Candidate.read(said);
        Candidate named =
                Candidate.read(frame.slot(PHONE) + " " + frame.slot(NAME)).with(more);
        Optional<String> why =
                named.phone().flatMap(phone -> isOwn(moment, phone) ? Optional.of(OWN) : refusal.apply(phone));
        String name = named.hasName() ? named.name() : "";
        if (named.phones().size() > 1) {
            return again(unit, "", name, SEVERAL);
        }
        if (why.isPresent()) {
            return again(unit, "", name, why.get());
        }
        if (!more.phones().isEmpty() && named.phone().isEmpty()) {
            return again(unit, "", name, BAD_PHONE);
        }
        String phone = named.phone().map(Phone::digits).orElse("");
        if (!named.name().isEmpty() && name.isEmpty()) {
            return again(unit, phone, "", BAD_NAME);
        }
        String next = phone.isEmpty() ? name.isEmpty() ? "who" : "number" : name.isEmpty() ? "name" : "confirm";
        return next.equals("who") ? again(unit, "", "", BAD_PHONE) : Outcome.of(next, slots(unit, phone, name));
    }

    private static boolean isOwn(Moment moment, Phone phone) {
        return phone.digits().equals(moment.conversation().phone());
    }

    private static Outcome again(Unit unit, String phone, String name, String why) {
        String next = name.isEmpty() ? phone.isEmpty() ? "who" : "name" : "number";
        return Correcting.outcome(next, List.of(why), slots(unit, phone, name));
    }

    static Map<String, String> slots(Unit unit, String phone, String name) {
        return Map.of(Naming.PLACE, unit.code(), PHONE, phone, NAME, name);
    }
}
