package vn.sohoi.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Districts A and B under P; communes merge, divide, close, move and change their names. */
class AncestryTests {

    private static final List<Unit> KNOWN = List.of(
            unit("P", Level.PROVINCE, null, "", null, null),
            unit("A", Level.DISTRICT, "P", "", null, null),
            unit("B", Level.DISTRICT, "P", "", null, 2024),
            // a1 and a2 became m in 2023, m and b1 became n in 2025
            unit("a1", Level.COMMUNE, "A", "", null, 2023),
            unit("a2", Level.COMMUNE, "A", "", null, 2023),
            unit("m", Level.COMMUNE, "A", "a1 a2", 2023, 2025),
            unit("b1", Level.COMMUNE, "B", "", null, 2025),
            unit("n", Level.COMMUNE, "A", "m b1", 2025, null),
            // d was divided into d1 and d2 in the same district; e into one here and one below the province
            unit("d", Level.COMMUNE, "A", "", null, 2023),
            unit("d1", Level.COMMUNE, "A", "d", 2023, null),
            unit("d2", Level.COMMUNE, "A", "d", 2023, null),
            unit("e", Level.COMMUNE, "A", "", null, 2023),
            unit("e1", Level.COMMUNE, "A", "e", 2023, null),
            unit("e2", Level.COMMUNE, "P", "e", 2023, null),
            // c closed without a successor; b2 closed with its district; v moved from B to A
            unit("c", Level.COMMUNE, "A", "", null, 2023),
            unit("b2", Level.COMMUNE, "B", "", null, 2024),
            unit("v", Level.COMMUNE, "B", "", null, 2024),
            unit("v", Level.COMMUNE, "A", "", 2024, null));

    private static Unit unit(
            String code,
            Level level,
            @Nullable String parent,
            String merged,
            @Nullable Integer from,
            @Nullable Integer to) {
        return Unit.of(
                code,
                level,
                code,
                parent,
                Arrays.stream(merged.split(" ")).filter(one -> !one.isEmpty()).toList(),
                from == null ? null : LocalDate.of(from, 1, 1),
                to == null ? null : LocalDate.of(to, 1, 1).minusDays(1));
    }

    private static UnitTree in(int year) {
        return UnitTree.on(LocalDate.of(year, 6, 1), KNOWN);
    }

    @ParameterizedTest(name = "in {0}, {2} stands for {1}")
    @CsvSource({
        "2022, a1, a1",
        "2023, a1, m",
        "2024, a1, m",
        "2025, a1, n",
        "2025, b1, n",
        "2025, m, n",
        "2022, m,",
        "2023, d, A",
        "2023, e, P",
        "2023, c, A",
        "2024, b2, P",
        "2024, B, P",
        "2024, v, v",
        "2024, unheard-of,"
    })
    void everyCodeHasAHomeOnEveryDay(int year, String code, @Nullable String home) {
        assertThat(in(year).home(code).map(Unit::code).orElse(null)).isEqualTo(home);
    }

    @ParameterizedTest(name = "in {0}, {2} took the place of {1}")
    @CsvSource({"2023, a1, m", "2025, a2, n", "2022, a1,", "2023, d,", "2023, c,", "2024, B,"})
    void aSuccessorIsOneUnitOfTheSameLevel(int year, String code, @Nullable String successor) {
        assertThat(in(year).successor(code).map(Unit::code).orElse(null)).isEqualTo(successor);
    }

    @Test
    void aUnitKnowsWhatItStandsForAndWhatItWasMadeOf() {
        assertThat(in(2025).formerly("n")).extracting(Unit::code).containsExactly("a1", "a2", "b1", "m");
        assertThat(in(2025).madeOf(in(2025).get("n"))).extracting(Unit::code).containsExactly("m", "b1");
        assertThat(in(2024).madeOf(in(2024).get("v"))).extracting(Unit::parent).containsExactly("B");
        assertThat(in(2022).madeOf(in(2022).get("a1"))).isEmpty();
        assertThat(in(2025).former())
                .extracting(Unit::code)
                .contains("B", "c", "d")
                .doesNotContain("v", "n");
    }

    @Test
    void aMovedUnitStandsUnderItsNewSuperiorFromThatDay() {
        assertThat(in(2023).isWithin("v", "B")).isTrue();
        assertThat(in(2024).isWithin("v", "A")).isTrue();
    }
}
