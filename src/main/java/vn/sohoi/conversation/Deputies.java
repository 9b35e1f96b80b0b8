package vn.sohoi.conversation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Folding;
import vn.sohoi.language.PersonalOrder;
import vn.sohoi.language.PersonalOrder.Kind;
import vn.sohoi.language.PersonalOrders;
import vn.sohoi.people.Candidate;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.units.Unit;

/** A chair sees the deputies of her unit, adds one, or ends one's post. */
final class Deputies {

    /** A commune has one or two; a third covers a change. */
    static final int MOST = 3;

    private static final String DEPUTY = "deputy";
    private static final String ADD = "Thêm phó chủ tịch";
    private static final String END = "Cho thôi: ";
    private static final String KEEP = "Giữ nguyên";

    private static final String FOR_CHAIRS = "Danh sách phó chủ tịch do Chủ tịch Hội cấp xã quản lý.";
    private static final String NO_LONGER = "Chị không còn là chủ tịch của đơn vị này nên chưa có gì thay đổi.";
    private static final String NONE = "%s chưa có phó chủ tịch nào trong Sổ Hội.";
    private static final String LIST = "Phó chủ tịch của %s:\n%s";
    private static final String WHAT = "\nChị muốn làm gì?";
    private static final String CHOOSE = "Chị chọn một trong các cách dưới đây: nhắn số thứ tự hoặc nhắn chữ.";
    private static final String KEPT = "Danh sách phó chủ tịch vẫn giữ nguyên.";
    private static final String FULL =
            "%s đã có %d phó chủ tịch, là nhiều nhất. Chị cho thôi một người trước khi thêm.";
    private static final String ALREADY = "Số %s đã là phó chủ tịch của %s.";
    private static final String IS_CHAIR = "Số %s đang là chủ tịch của %s.";
    private static final String CONFIRM = "Thêm %s, số %s, làm Phó Chủ tịch Hội Phụ nữ %s, đúng không?";
    private static final String CONFIRM_END =
            "Cho %s (số %s) thôi làm phó chủ tịch của %s? Từ lúc đó chị ấy không báo cáo cho đơn vị được nữa.";
    private static final String ADDED = "Đã thêm %s làm Phó Chủ tịch Hội Phụ nữ %s. ";
    private static final String TOLD = "Sổ Hội đã báo cho chị ấy.";
    private static final String HOW = "Chị nhắn chị ấy mở Sổ Hội và bấm \"Chia sẻ số điện thoại\" bằng số %s.";
    private static final String ENDED = "%s không còn là phó chủ tịch của %s từ bây giờ.";
    private static final String GONE = "Người này đã thôi làm phó chủ tịch trước đó.";
    private static final String NEWS =
            "Chị được thêm làm Phó Chủ tịch Hội Phụ nữ %s trên Sổ Hội. Để báo cáo, chị nhắn \"báo cáo\".";
    private static final String NEWS_END =
            "Từ bây giờ chị không còn là Phó Chủ tịch Hội Phụ nữ %s trên Sổ Hội. Cảm ơn chị.";

    private Deputies() {}

    static Outcome begin(Moment moment, Frame frame, String said) {
        List<Unit> units = Naming.units(moment);
        if (units.isEmpty()) {
            return moment.posts().isEmpty() ? Outcome.of("nobody") : Outcome.of("for-chairs", FOR_CHAIRS);
        }
        return Naming.unit(moment, units, said)
                .map(unit -> begin(moment, frame, unit))
                .orElseGet(() -> Outcome.of("which-unit"));
    }

    private static Outcome begin(Moment moment, Frame frame, Unit unit) {
        Optional<PersonalOrder> order = Said.order(moment, frame);
        Kind kind = order.map(PersonalOrder::kind).orElse(Kind.DEPUTIES);
        String rest = order.map(PersonalOrder::rest).orElse("");
        if (kind == Kind.ADD_DEPUTY) {
            return add(moment, frame, unit, rest);
        }
        return kind == Kind.END_DEPUTY ? end(moment, unit, rest) : menu(unit);
    }

    private static Outcome menu(Unit unit) {
        return Outcome.of("menu", Map.of(Naming.PLACE, unit.code()));
    }

    private static Outcome add(Moment moment, Frame frame, Unit unit, String rest) {
        if (of(moment, unit).size() >= MOST) {
            return Correcting.outcome(
                    "menu", List.of(FULL.formatted(unit.name(), MOST)), Map.of(Naming.PLACE, unit.code()));
        }
        return rest.isEmpty() ? Outcome.of("who", Naming.slots(unit, "", "")) : name(moment, frame, unit, rest);
    }

    /** Who is one already is not to be added. */
    private static Outcome name(Moment moment, Frame frame, Unit unit, String said) {
        return Candidate.read(said)
                .phone()
                .filter(phone -> holds(of(moment, unit), phone).isPresent())
                .map(phone -> Outcome.of("kept", ALREADY.formatted(phone.masked(), Reporting.within(unit.name()))))
                .orElseGet(() -> Naming.take(moment, frame, unit, said, phone -> refusal(moment, unit, phone)));
    }

    /** The only one, or the one that is named. */
    private static Outcome end(Moment moment, Unit unit, String rest) {
        List<Post> deputies = of(moment, unit).stream()
                .filter(post -> rest.isEmpty() || Folding.fold(rest).contains(Folding.fold(last(post.name()))))
                .toList();
        return deputies.size() == 1 ? confirmEnd(unit, deputies.getFirst()) : menu(unit);
    }

    /** People are called by the last word of their names. */
    private static String last(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static Outcome confirmEnd(Unit unit, Post deputy) {
        return Outcome.of("confirm-end", Map.of(Naming.PLACE, unit.code(), DEPUTY, deputy.holder()));
    }

    private static List<Post> of(Moment moment, Unit unit) {
        return Naming.holders(moment, unit, Role.DEPUTY);
    }

    static List<String> choices(Moment moment, Frame frame) {
        List<Post> deputies =
                Naming.managed(moment, frame).map(unit -> of(moment, unit)).orElse(List.of());
        List<String> labels = new ArrayList<>();
        if (deputies.size() < MOST) {
            labels.add(ADD);
        }
        deputies.forEach(post -> labels.add(END + shown(post)));
        labels.add(KEEP);
        return labels;
    }

    private static String shown(Post post) {
        return post.name() + " (số " + new Phone(post.phone()).masked() + ")";
    }

    static Outcome choose(Moment moment, Frame frame, String said) {
        Optional<Unit> unit = Naming.managed(moment, frame);
        if (unit.isEmpty()) {
            return Outcome.of("no-longer", NO_LONGER);
        }
        if (said.equals(KEEP) || Said.yes(said).filter(yes -> !yes).isPresent()) {
            return Outcome.of("kept", KEPT);
        }
        Optional<Post> deputy = of(moment, unit.get()).stream()
                .filter(post -> said.equals(END + shown(post)))
                .findFirst();
        if (deputy.isPresent()) {
            return confirmEnd(unit.get(), deputy.get());
        }
        Optional<PersonalOrder> order = PersonalOrders.read(said);
        return order.filter(found -> found.kind() == Kind.ADD_DEPUTY)
                .map(found -> add(moment, frame, unit.get(), found.rest()))
                .or(() -> order.filter(found -> found.kind() == Kind.END_DEPUTY)
                        .map(found -> end(moment, unit.get(), found.rest())))
                .orElseGet(() -> Outcome.of("again", CHOOSE));
    }

    static Outcome take(Moment moment, Frame frame, String said) {
        return Naming.managed(moment, frame)
                .map(unit -> name(moment, frame, unit, said))
                .orElseGet(() -> Outcome.of("no-longer", NO_LONGER));
    }

    private static Optional<String> refusal(Moment moment, Unit unit, Phone phone) {
        if (holds(of(moment, unit), phone).isPresent()) {
            return Optional.of(ALREADY.formatted(phone.masked(), Reporting.within(unit.name())));
        }
        return holds(Naming.holders(moment, unit, Role.CHAIR), phone)
                .map(chair -> IS_CHAIR.formatted(phone.masked(), Reporting.within(unit.name())));
    }

    private static Optional<Post> holds(List<Post> posts, Phone phone) {
        return posts.stream()
                .filter(post -> post.phone().equals(phone.digits()))
                .findFirst();
    }

    static String value(String placeholder, Moment moment, Frame frame) {
        Optional<Unit> found = moment.tree().find(frame.slot(Naming.PLACE));
        if (found.isEmpty()) {
            return "";
        }
        Unit unit = found.get();
        String place = Reporting.within(unit.name());
        return switch (placeholder) {
            case "new-deputy" -> CONFIRM.formatted(frame.slot(Naming.NAME), frame.slot(Naming.PHONE), place);
            case "ended-deputy" ->
                deputy(moment, frame, unit)
                        .map(post -> CONFIRM_END.formatted(post.name(), new Phone(post.phone()).masked(), place))
                        .orElse("");
            default -> {
                List<Post> deputies = of(moment, unit);
                String list = deputies.stream().map(post -> "- " + shown(post)).collect(Collectors.joining("\n"));
                yield (deputies.isEmpty() ? NONE.formatted(unit.name()) : LIST.formatted(unit.name(), list)) + WHAT;
            }
        };
    }

    private static Optional<Post> deputy(Moment moment, Frame frame, Unit unit) {
        return of(moment, unit).stream()
                .filter(post -> post.holder().equals(frame.slot(DEPUTY)))
                .findFirst();
    }

    static Outcome add(Moment moment, Frame frame, String said) {
        Optional<Boolean> yes = Said.yes(said);
        if (yes.isEmpty()) {
            return Outcome.of("again", CHOOSE);
        }
        Optional<Unit> unit = Naming.managed(moment, frame);
        if (unit.isEmpty()) {
            return Outcome.of("no-longer", NO_LONGER);
        }
        return yes.get()
                ? add(moment, unit.get(), new Phone(frame.slot(Naming.PHONE)), frame.slot(Naming.NAME))
                : Outcome.of("kept", KEPT);
    }

    private static Outcome add(Moment moment, Unit unit, Phone phone, String name) {
        Instant at = moment.source().at().truncatedTo(ChronoUnit.MILLIS);
        Optional<Post> before = holds(of(moment, unit), phone);
        // the same turn again finds what it has written
        boolean again = before.filter(post -> post.from().equals(at)).isPresent();
        if (!again) {
            Optional<String> refusal = of(moment, unit).size() >= MOST
                    ? Optional.of(FULL.formatted(unit.name(), MOST))
                    : refusal(moment, unit, phone);
            if (refusal.isPresent()) {
                return Outcome.of("kept", refusal.get());
            }
            moment.services().roster().begin(Post.begin(unit.code(), Role.DEPUTY, name, phone, at));
        }
        String place = Reporting.within(unit.name());
        boolean reached = moment.services().announcements().reaches(phone.digits());
        PeopleNews.tell(moment, phone.digits(), NEWS.formatted(place));
        return Outcome.of("added", ADDED.formatted(name, place) + (reached ? TOLD : HOW.formatted(phone)));
    }

    static Outcome end(Moment moment, Frame frame, String said) {
        Optional<Boolean> yes = Said.yes(said);
        if (yes.isEmpty()) {
            return Outcome.of("again", CHOOSE);
        }
        Optional<Unit> unit = Naming.managed(moment, frame);
        if (unit.isEmpty()) {
            return Outcome.of("no-longer", NO_LONGER);
        }
        return yes.get()
                ? deputy(moment, frame, unit.get())
                        .map(post -> end(moment, unit.get(), post))
                        .orElseGet(() -> Outcome.of("ended", GONE))
                : Outcome.of("kept", KEPT);
    }

    private static Outcome end(Moment moment, Unit unit, Post deputy) {
        String place = Reporting.within(unit.name());
        // told first: the same turn again, after a kill, does not find her any more
        PeopleNews.tell(moment, deputy.phone(), NEWS_END.formatted(place));
        moment.services().roster().end(deputy, moment.source().at());
        return Outcome.of("ended", ENDED.formatted(deputy.name(), place));
    }
}
