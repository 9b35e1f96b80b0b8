package vn.sohoi.console.imports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sohoi.console.imports.Checked.Counts;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.units.Level;
import vn.sohoi.units.UnitTree;

/** Checks a table of posts against the units of today and the posts that are held now. */
final class RosterCheck {

    private static final int LONGEST_NAME = 100;

    private final UnitTree tree;
    private final Map<String, Post> held;
    private final Set<String> places;
    private final Instant now;
    private final Problems problems;

    RosterCheck(UnitTree tree, Collection<Post> held, Instant now, Problems problems) {
        this.tree = tree;
        this.held = held.stream().collect(Collectors.toMap(Post::holder, post -> post));
        this.places = held.stream()
                .flatMap(post -> post.in(tree).stream())
                .map(RosterCheck::place)
                .collect(Collectors.toSet());
        this.now = now;
        this.problems = problems;
    }

    Checked check(List<Row> rows) {
        UnitCodes codes = UnitCodes.of(rows, "unit");
        Map<String, Integer> lines = new HashMap<>();
        List<Post> posts = new ArrayList<>();
        for (Row row : rows) {
            Optional<Post> post = post(row, codes);
            post.ifPresent(read -> {
                Integer before = lines.putIfAbsent(read.holder(), row.line());
                if (before == null) {
                    posts.add(read);
                } else {
                    problems.add(row, "phone", "Người này đã có ở dòng " + before + ".", "mỗi người một dòng");
                }
            });
        }
        return counted(posts);
    }

    private Optional<Post> post(Row row, UnitCodes codes) {
        Optional<Role> role = Role.ofCode(row.text("role").toLowerCase(Locale.ROOT));
        if (role.isEmpty()) {
            String roles = Arrays.stream(Role.values()).map(Role::code).collect(Collectors.joining(", "));
            problems.add(row, "role", "Vai trò không đúng.", roles);
        }
        Optional<String> unit = unit(row, codes, role.flatMap(Role::level));
        Optional<Phone> phone = Phone.of(row.text("phone"));
        if (phone.isEmpty()) {
            problems.add(row, "phone", "Số điện thoại không đúng: cần 10 chữ số, bắt đầu bằng 0.", "0912345678");
        }
        if (!row.has("name") || row.text("name").length() > LONGEST_NAME) {
            problems.add(row, "name", "Thiếu họ tên, hoặc họ tên dài quá.", "đến " + LONGEST_NAME + " chữ");
        }
        return role.isEmpty() || unit.isEmpty() || phone.isEmpty()
                ? Optional.empty()
                : Optional.of(Post.begin(unit.get(), role.get(), row.text("name"), phone.get(), now));
    }

    private Optional<String> unit(Row row, UnitCodes codes, Optional<Level> level) {
        return switch (codes.find(row.text("unit"), code -> fits(code, level))) {
            case UnitCodes.Match.One one -> Optional.of(one.code());
            case UnitCodes.Match.Several several -> {
                problems.add(row, "unit", Texts.ambiguous(several.codes()), String.join(", ", several.codes()));
                yield Optional.empty();
            }
            case UnitCodes.Match.None none -> {
                noUnit(row, codes, level);
                yield Optional.empty();
            }
        };
    }

    private boolean fits(String code, Optional<Level> level) {
        return tree.find(code)
                .filter(unit -> level.isEmpty() || level.get() == unit.level())
                .isPresent();
    }

    private void noUnit(Row row, UnitCodes codes, Optional<Level> level) {
        if (codes.find(row.text("unit"), code -> fits(code, Optional.empty())) instanceof UnitCodes.Match.None) {
            problems.add(row, "unit", "Không có đơn vị mang mã này.", "mã của đơn vị đang hoạt động");
        } else {
            String wanted = level.map(Level::vietnamese).orElse("");
            problems.add(
                    row, "role", "Vai trò này là của đơn vị cấp " + wanted + ", đơn vị ở dòng này thuộc cấp khác.", "");
        }
    }

    private static String place(Post post) {
        return post.unit() + "|" + post.role();
    }

    /** A post whose holder is replaced counts as changed, not as added. */
    private Checked counted(List<Post> posts) {
        int added = 0;
        int changed = 0;
        for (Post post : posts) {
            Post before = held.get(post.holder());
            if (before == null) {
                boolean taken = places.contains(place(post));
                changed += taken ? 1 : 0;
                added += taken ? 0 : 1;
            } else if (!before.name().equals(post.name())) {
                changed++;
            }
        }
        return Checked.posts(Counts.of(posts.size(), added, changed), posts);
    }
}
