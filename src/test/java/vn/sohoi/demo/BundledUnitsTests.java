package vn.sohoi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.Core;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Roster;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

class BundledUnitsTests {

    private final UnitTree tree = Core.example().get(Units.class).on(LocalDate.of(2022, 11, 18));

    @ParameterizedTest
    @CsvSource({"04, Tỉnh Cao Bằng, 10, 161", "19, Tỉnh Thái Nguyên, 9, 178"})
    void bothProvincesAreWhole(String code, String name, int districts, int communes) {
        assertThat(tree.get(code).name()).isEqualTo(name);
        assertThat(tree.within(code, Level.PROVINCE)).hasSize(1);
        assertThat(tree.within(code, Level.DISTRICT)).hasSize(districts);
        assertThat(tree.within(code, Level.COMMUNE)).hasSize(communes);
    }

    @Test
    void nothingElseIsThereAndEveryUnitHangsInTheTree() {
        assertThat(tree.all()).hasSize(1 + 10 + 161 + 1 + 9 + 178);
        assertThat(tree.all()).allSatisfy(unit -> {
            Level above = unit.level() == Level.COMMUNE ? Level.DISTRICT : Level.PROVINCE;
            assertThat(unit.name()).isEqualTo(unit.name().strip()).isNotBlank();
            assertThat(unit.parent() == null).isEqualTo(unit.level() == Level.PROVINCE);
            if (unit.parent() != null) {
                assertThat(tree.get(unit.parent()).level()).isEqualTo(above);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0900000001, 04, PROVINCE",
        "0900000002, 04, ADMIN",
        "0900000019, 19, PROVINCE",
        "0901000040, 040, DISTRICT",
        "0901000051, 051, DISTRICT",
        "0902001267, 01267, CHAIR",
        "0902001654, 01654, CHAIR",
        "0903001654, 01654, DEPUTY"
    })
    void theExamplesPeopleHaveTheirPhones(String phone, String unit, String role) {
        assertThat(Core.example().get(Roster.class).postsOf(new Phone(phone)))
                .singleElement()
                .satisfies(post -> {
                    assertThat(post.unit()).isEqualTo(unit);
                    assertThat(post.role()).hasToString(role);
                });
    }

    @Test
    void everyUnitOfCaoBangHasSomebody() {
        assertThat(Core.example().get(Roster.class).all())
                .extracting(Post::unit)
                .containsAll(codesOfCaoBang());
    }

    private Iterable<String> codesOfCaoBang() {
        return tree.all().stream()
                .map(Unit::code)
                .filter(code -> tree.isWithin(code, "04"))
                .toList();
    }
}
