package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.sohoi.targets.Shares.Contradiction;
import vn.sohoi.targets.Shares.Given;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Province P with the districts A (communes a1, a2) and B (commune b1). */
class SharesTests {

    private static final UnitTree TREE = new UnitTree(List.of(
            Unit.of("P", Level.PROVINCE, "Tỉnh", null),
            Unit.of("A", Level.DISTRICT, "Huyện A", "P"),
            Unit.of("B", Level.DISTRICT, "Huyện B", "P"),
            Unit.of("a1", Level.COMMUNE, "Xã a1", "A"),
            Unit.of("a2", Level.COMMUNE, "Xã a2", "A"),
            Unit.of("b1", Level.COMMUNE, "Xã b1", "B")));

    private static final Allottable TEN = new Allottable("set/2022/1/part", "P", Level.COMMUNE, 10);

    private static Given exactly(Map<String, Long> shares) {
        return new Given(false, shares);
    }

    private static OptionalLong of(Shares shares, String unit) {
        return shares.of(TREE.get(unit), TREE);
    }

    @Test
    void aDistrictWithoutAShareOfItsOwnHasThatOfItsCommunes() {
        Shares direct = Shares.NONE.with("P", exactly(Map.of("a1", 3L, "a2", 4L)));
        assertThat(of(direct, "A")).hasValue(7);
        assertThat(of(direct, "a2")).hasValue(4);
        assertThat(of(direct, "B")).isEmpty();
        assertThat(of(direct, "b1")).isEmpty();
    }

    @Test
    void aShareOfItsOwnCountsBeforeThatOfTheUnitsBelow() {
        Shares both = Shares.NONE
                .with("P", exactly(Map.of("A", 6L, "B", 4L)))
                .with("A", new Given(true, Map.of("a1", 5L, "a2", 4L)));
        assertThat(of(both, "A")).hasValue(6);
        assertThat(of(both, "a1")).hasValue(5);
    }

    @Test
    void aMergedUnitHasTheSharesOfItsParts() {
        Unit merged =
                Unit.of("m", Level.COMMUNE, "Xã m", "P", List.of("a1", "b1", "x"), LocalDate.of(2025, 7, 1), null);
        UnitTree later = new UnitTree(List.of(TREE.get("P"), merged));
        Shares shares = Shares.NONE.with("P", exactly(Map.of("a1", 3L, "a2", 5L, "b1", 2L)));
        assertThat(shares.of(merged, later)).hasValue(5);
    }

    @Test
    void whatContradictsItselfIsNamed() {
        Shares top = Shares.NONE.with("P", exactly(Map.of("A", 6L, "B", 4L)));
        assertThat(top.contradictions(TEN, TREE, Set.of("P"))).isEmpty();
        assertThat(top.with("A", exactly(Map.of("a1", 5L))).contradictions(TEN, TREE, Set.of("A")))
                .containsExactly(new Contradiction.Less("A", 5, 6));
        assertThat(top.with("A", exactly(Map.of("a1", 7L))).contradictions(TEN, TREE, Set.of("A")))
                .containsExactly(new Contradiction.More("A", 7, 6));
        assertThat(top.with("A", new Given(true, Map.of("a1", 7L))).contradictions(TEN, TREE, Set.of("A")))
                .isEmpty();
        assertThat(Shares.NONE.with("A", exactly(Map.of("a1", 7L))).contradictions(TEN, TREE, Set.of("A")))
                .containsExactly(new Contradiction.NothingGiven("A"));
        assertThat(Shares.NONE.with("P", exactly(Map.of("A", 6L, "a1", 4L))).contradictions(TEN, TREE, Set.of("P")))
                .containsExactly(new Contradiction.Twice("P", "a1"));
    }

    @Test
    void aChangedShareIsHeldAgainstWhatTheUnitSharesOut() {
        Shares before =
                Shares.NONE.with("P", exactly(Map.of("A", 6L, "B", 4L))).with("A", exactly(Map.of("a1", 3L, "a2", 3L)));
        Shares after = before.with("P", exactly(Map.of("A", 7L, "B", 3L)));
        assertThat(after.contradictions(TEN, TREE, Set.of("P"))).containsExactly(new Contradiction.Less("A", 6, 7));
    }
}
