package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

class RightsTests {

    private static final UnitTree TREE = new UnitTree(List.of(
            Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null),
            Unit.of("051", Level.DISTRICT, "Huyện Hoà An", "04"),
            Unit.of("052", Level.DISTRICT, "Huyện Nguyên Bình", "04"),
            Unit.of("01654", Level.COMMUNE, "Thị trấn Nước Hai", "051"),
            Unit.of("01657", Level.COMMUNE, "Xã Dân Chủ", "051"),
            Unit.of("01783", Level.COMMUNE, "Xã Hưng Đạo", "052"),
            Unit.of("19", Level.PROVINCE, "Tỉnh Thái Nguyên", null),
            Unit.of("164", Level.DISTRICT, "Thành phố Thái Nguyên", "19"),
            Unit.of("05431", Level.COMMUNE, "Phường Quán Triều", "164")));

    private static final Map<Role, String> HOME = Map.of(
            Role.CHAIR, "01654", Role.DEPUTY, "01654", Role.DISTRICT, "051", Role.PROVINCE, "04", Role.ADMIN, "04");

    /** The units of the columns; in the cells: R report, T totals, N victims, B units below, D definitions, V reviews, M posts, H hand-overs. */
    private static final List<String> COLUMNS =
            List.of("01654", "01657", "01783", "051", "052", "04", "05431", "164", "19");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # communes: own, beside it, in another district; districts: above it, another; province; the other province
            CHAIR    | RTNDM -   -   TD   -   TD   - - -
            DEPUTY   | RTND -   -   TD   -   TD   - - -
            DISTRICT | TNBDVH TNBDVH - RTNBD -   TD   - - -
            PROVINCE | TNBDH TNBDH TNBDH TNBDVH TNBDVH RTNBD - - -
            ADMIN    | -   -   -   -    -   -    - - -
            """)
    void everyRoleMayDoWhatTheTableSays(Role role, String row) {
        String[] cells = row.split("\\s+");
        for (int column = 0; column < cells.length; column++) {
            String unit = COLUMNS.get(column);
            assertThat(rights(List.of(post(role)), unit))
                    .as("%s in %s", role, unit)
                    .isEqualTo(cells[column].replace("-", ""));
        }
    }

    @Test
    void severalPostsAddUp() {
        List<Post> posts = List.of(post(Role.CHAIR), post("01783", Role.DEPUTY));
        assertThat(rights(posts, "01654")).isEqualTo("RTNDM");
        assertThat(rights(posts, "01783")).isEqualTo("RTND");
        assertThat(rights(posts, "052")).isEqualTo("TD");
        assertThat(rights(posts, "01657")).isEmpty();
    }

    @Test
    void aCommuneDirectlyUnderTheProvinceIsReviewedThere() {
        var tree = new UnitTree(List.of(
                Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null),
                Unit.of("01654", Level.COMMUNE, "Xã Hòa An", "04")));
        assertThat(Rights.allows(List.of(post(Role.PROVINCE)), Right.REVIEW, tree.get("01654"), tree))
                .isTrue();
        assertThat(Rights.allows(List.of(post(Role.CHAIR)), Right.REVIEW, tree.get("01654"), tree))
                .isFalse();
        assertThat(Rights.allows(List.of(post(Role.PROVINCE)), Right.REVIEW, tree.get("04"), tree))
                .isFalse();
    }

    @Test
    void nobodyMayDoNothing() {
        COLUMNS.forEach(unit -> assertThat(rights(List.of(), unit)).isEmpty());
    }

    @Test
    void aPostInAUnitThatIsGoneGivesNothing() {
        COLUMNS.forEach(unit ->
                assertThat(rights(List.of(post("99999", Role.PROVINCE)), unit)).isEmpty());
    }

    private static String rights(List<Post> posts, String unit) {
        StringBuilder may = new StringBuilder();
        for (Right right : Right.values()) {
            if (Rights.allows(posts, right, TREE.get(unit), TREE)) {
                may.append(
                        switch (right) {
                            case REPORT -> 'R';
                            case SEE_TOTALS -> 'T';
                            case SEE_VICTIMS -> 'N';
                            case SEE_UNITS_BELOW -> 'B';
                            case SEE_TARGETS -> 'D';
                            case REVIEW -> 'V';
                            case MANAGE_POSTS -> 'M';
                            case DECIDE_POSTS -> 'H';
                        });
            }
        }
        return may.toString();
    }

    private static Post post(Role role) {
        return post(HOME.getOrDefault(role, ""), role);
    }

    private static Post post(String unit, Role role) {
        return Post.begin(unit, role, "Chị Hoa", new Phone("0900000009"), Instant.EPOCH);
    }
}
