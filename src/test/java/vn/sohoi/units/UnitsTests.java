package vn.sohoi.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.storage.FreshDatabase;

class UnitsTests {

    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
    private static final LocalDate BEFORE = MERGER.minusDays(1);

    private final MongoTemplate mongo = FreshDatabase.open();
    private final Units units = new Units(mongo);

    /** A district that ends, a commune whose code comes again under another name, one that is merged into it. */
    @BeforeEach
    void merge() {
        units.save(List.of(
                Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null),
                Unit.of("051", Level.DISTRICT, "Huyện Hoà An", "04", List.of(), null, BEFORE),
                Unit.of("01654", Level.COMMUNE, "Thị trấn Nước Hai", "051", List.of(), null, BEFORE),
                Unit.of("01657", Level.COMMUNE, "Xã Dân Chủ", "051", List.of(), null, BEFORE),
                Unit.of("01654", Level.COMMUNE, "Xã Hoà An", "04", List.of("01654", "01657"), MERGER, null)));
    }

    @ParameterizedTest(name = "on {0}: {1} below the province, 01654 is {2} under {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1990-01-01 | 2 | Thị trấn Nước Hai | 051
            2025-06-30 | 2 | Thị trấn Nước Hai | 051
            2025-07-01 | 1 | Xã Hoà An         | 04
            2045-12-31 | 1 | Xã Hoà An         | 04
            """)
    void theTreeIsThatOfTheDay(LocalDate day, int communes, String name, String parent) {
        UnitTree tree = units.on(day);
        assertThat(tree.within("04", Level.COMMUNE)).hasSize(communes);
        assertThat(tree.get("01654").name()).isEqualTo(name);
        assertThat(tree.get("01654").parent()).isEqualTo(parent);
        assertThat(tree.find("051").isPresent()).isEqualTo(parent.equals("051"));
        assertThat(tree.provinceOf("01654").code()).isEqualTo("04");
    }

    @Test
    void bothSpansOfACodeAreKeptWithWhatWasMerged() {
        assertThat(units.all()).filteredOn(unit -> unit.code().equals("01654")).hasSize(2);
        assertThat(units.on(MERGER).get("01654").mergedFrom()).containsExactly("01654", "01657");
    }

    @Test
    void savingReplacesAndIsSeenAtOnce() {
        assertThat(units.on(BEFORE).get("01657").name()).isEqualTo("Xã Dân Chủ");
        units.save(List.of(Unit.of("01657", Level.COMMUNE, "Phường Dân Chủ", "051", List.of(), null, BEFORE)));
        assertThat(units.on(BEFORE).get("01657").name()).isEqualTo("Phường Dân Chủ");
        assertThat(units.all()).hasSize(5);
    }

    @Test
    void savingTheSameAgainChangesNothing() {
        List<Unit> before = units.all();
        units.save(before);
        assertThat(units.all()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void savingNothingIsAllowed() {
        units.save(List.of());
        assertThat(units.all()).hasSize(5);
    }

    @Test
    void aRestartFindsWhatWasSaved() {
        assertThat(new Units(mongo).all()).containsExactlyInAnyOrderElementsOf(units.all());
    }

    @Test
    void aTreeThatWasHandedOutStaysAsItWas() {
        UnitTree tree = units.on(BEFORE);
        units.save(List.of(Unit.of("09999", Level.COMMUNE, "Xã Mới", "051")));
        assertThat(tree.find("09999")).isEmpty();
        assertThat(units.on(BEFORE).find("09999")).isPresent();
        assertThat(units.on(MERGER).find("09999")).isPresent();
    }
}
