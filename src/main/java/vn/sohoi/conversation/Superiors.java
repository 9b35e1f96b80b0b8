package vn.sohoi.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoi.language.Folding;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.units.Unit;

/** The staff of the nearest unit above that has any: the district's, or else the province's. */
final class Superiors {

    private Superiors() {}

    /** Those who have joined a chat; empty when nobody above has. */
    static List<Post> reachable(Moment moment, Unit unit) {
        return nearest(moment, unit, post -> moment.services().announcements().reaches(post.phone()))
                .orElse(List.of());
    }

    /** Those of the roster, reachable or not. */
    static List<Post> known(Moment moment, Unit unit) {
        return nearest(moment, unit, post -> true).orElse(List.of());
    }

    /** Those to whom a request goes: who can be reached comes before who only stands in the roster. */
    static List<Post> deciding(Moment moment, Unit unit) {
        List<Post> reachable = reachable(moment, unit);
        return reachable.isEmpty() ? known(moment, unit) : reachable;
    }

    private static Optional<List<Post>> nearest(Moment moment, Unit unit, Predicate<Post> which) {
        return moment.tree().upwards(unit.code()).stream()
                .skip(1)
                .map(above -> staff(moment, above).filter(which).toList())
                .filter(staff -> !staff.isEmpty())
                .findFirst();
    }

    private static Stream<Post> staff(Moment moment, Unit unit) {
        return moment.services().roster().all().stream()
                .flatMap(post -> post.in(moment.tree()).stream())
                .filter(post -> post.unit().equals(unit.code()))
                .filter(post -> post.role() == Role.DISTRICT || post.role() == Role.PROVINCE)
                .filter(post -> !post.phone().equals(moment.conversation().phone()));
    }

    /** "cán bộ Hội Phụ nữ huyện Bảo Lâm (Nguyễn Thị Hoa, Lê Thị Mai)". */
    static String named(Moment moment, List<Post> staff) {
        if (staff.isEmpty()) {
            return "Hội cấp trên";
        }
        String names = staff.stream()
                .filter(post -> hasName(moment, post))
                .map(Post::name)
                .collect(Collectors.joining(", "));
        return Reporting.within(title(moment, staff.getFirst())) + (names.isEmpty() ? "" : " (" + names + ")");
    }

    /** "Nguyễn Thị Hoa, Chủ tịch Hội Phụ nữ xã Nam Cao". */
    static String who(Moment moment, Post post) {
        return hasName(moment, post) ? post.name() + ", " + title(moment, post) : title(moment, post);
    }

    /** A roster may name people by their posts. */
    private static boolean hasName(Moment moment, Post post) {
        return !Folding.fold(post.name()).equals(Folding.fold(title(moment, post)));
    }

    /** "Chủ tịch Hội Phụ nữ xã Nam Cao". */
    static String title(Moment moment, Post post) {
        return post.role().title() + " "
                + Reporting.within(moment.tree().get(post.unit()).name());
    }
}
