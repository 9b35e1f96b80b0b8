package vn.sohoi.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitTreeTests {

    private static final UnitTree TREE = new UnitTree(List.of(
            Unit.of("01783", Level.COMMUNE, "Xã Hưng Đạo", "052"),
            Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null),
            Unit.of("051", Level.DISTRICT, "Huyện Hoà An", "04"),
            Unit.of("052", Level.DISTRICT, "Huyện Nguyên Bình", "04"),
            Unit.of("01657", Level.COMMUNE, "Xã Dân Chủ", "051"),
            Unit.of("01654", Level.COMMUNE, "Thị trấn Nước Hai", "051"),
            Unit.of("19", Level.PROVINCE, "Tỉnh Thái Nguyên", null),
            Unit.of("20001", Level.COMMUNE, "Xã không qua huyện", "19")));

    @ParameterizedTest(name = "{0} has {2} of level {1}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            04    | PROVINCE | 04
            04    | DISTRICT | 051 052
            04    | COMMUNE  | 01654 01657 01783
            051   | COMMUNE  | 01654 01657
            051   | DISTRICT | 051
            051   | PROVINCE | none
            01654 | COMMUNE  | 01654
            01654 | DISTRICT | none
            19    | DISTRICT | none
            19    | COMMUNE  | 20001
            99999 | COMMUNE  | none
            """)
    void unitsWithinAreThoseOfALevelAtOrBelowInOrderOfCodes(String code, Level level, String within) {
        assertThat(codes(TREE.within(code, level))).isEqualTo(within == null ? List.of() : List.of(within.split(" ")));
    }

    @Test
    void upwardsIsTheUnitItselfAndEverythingAboveIt() {
        assertThat(codes(TREE.upwards("01654"))).containsExactly("01654", "051", "04");
        assertThat(codes(TREE.upwards("20001"))).containsExactly("20001", "19");
        assertThat(TREE.upwards("99999")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01654, 01654, true",
        "01654, 051, true",
        "01654, 04, true",
        "01654, 052, false",
        "01654, 19, false",
        "051, 01654, false",
        "04, 051, false",
        "99999, 04, false",
        "01654, 99999, false",
    })
    void aUnitIsWithinItselfAndWhatStandsAbove(String code, String upper, boolean within) {
        assertThat(TREE.isWithin(code, upper)).isEqualTo(within);
    }

    @Test
    void everyUnitHasAProvince() {
        assertThat(TREE.provinceOf("01783").code()).isEqualTo("04");
        assertThat(TREE.provinceOf("20001").code()).isEqualTo("19");
        assertThat(TREE.provinceOf("04").code()).isEqualTo("04");
        assertThatThrownBy(() -> TREE.provinceOf("99999")).hasMessageContaining("99999");
    }

    @Test
    void anUnknownCodeIsNamedOrEmpty() {
        assertThatThrownBy(() -> TREE.get("99999")).hasMessageContaining("99999");
        assertThat(TREE.find("99999")).isEmpty();
        assertThat(TREE.children("99999")).isEmpty();
        assertThat(codes(TREE.children("051"))).containsExactly("01654", "01657");
    }

    @Test
    @Timeout(10)
    void aCircleOfParentsDoesNotHang() {
        var circle = new UnitTree(List.of(
                Unit.of("1", Level.DISTRICT, "Một", "2"),
                Unit.of("2", Level.DISTRICT, "Hai", "1"),
                Unit.of("3", Level.COMMUNE, "Ba", "2"),
                Unit.of("4", Level.COMMUNE, "Bốn", "4")));
        assertThat(codes(circle.upwards("3"))).containsExactly("3", "2", "1");
        assertThat(codes(circle.within("1", Level.COMMUNE))).containsExactly("3");
        assertThat(codes(circle.within("2", Level.DISTRICT))).containsExactlyInAnyOrder("1", "2");
        assertThat(codes(circle.within("4", Level.COMMUNE))).containsExactly("4");
        assertThat(circle.isWithin("3", "4")).isFalse();
        assertThat(circle.provinceOf("4").code()).isEqualTo("4");
    }

    @ParameterizedTest
    @EnumSource
    void aLevelIsFoundByItsCodeOnly(Level level) {
        assertThat(Level.ofCode(level.code())).contains(level);
        assertThat(Level.ofCode(level.name())).isEmpty();
        assertThat(level.english(1)).isEqualTo(level.code());
        assertThat(level.english(2)).isEqualTo(level.english(0)).endsWith("s").isNotEqualTo(level.code());
    }

    private static List<String> codes(List<Unit> units) {
        return units.stream().map(Unit::code).toList();
    }
}
