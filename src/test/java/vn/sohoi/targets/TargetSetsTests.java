package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;

class TargetSetsTests {

    private static final Instant FIRST = Instant.parse("2022-11-18T01:00:00Z");

    private final MongoTemplate mongo = FreshDatabase.open();
    private final StandingClock clock = new StandingClock(FIRST.toString());
    private final TargetSets sets = new TargetSets(mongo, clock);

    @BeforeEach
    void fill() {
        sets.save(yaml("a-2022", "04", 2022, 10));
        sets.save(yaml("a-2023", "04", 2023, 10));
        sets.save(yaml("b-2021", "19", 2021, 10));
    }

    @ParameterizedTest(name = "province {0} in {1}: {2}, newest {3}")
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            04 | 2021 | none   | none
            04 | 2022 | a-2022 | a-2022
            04 | 2023 | a-2023 | a-2023
            04 | 2024 | none   | a-2023
            19 | 2021 | b-2021 | b-2021
            19 | 2022 | none   | b-2021
            99 | 2022 | none   | none
            """)
    void aYearIsJudgedByItsOwnSet(String province, int year, String own, String newest) {
        assertThat(sets.of(province, year).map(TargetSet::id)).isEqualTo(Optional.ofNullable(own));
        assertThat(sets.newest(province, year).map(TargetSet::id)).isEqualTo(Optional.ofNullable(newest));
    }

    @Test
    void aTermCoversEachOfItsYears() {
        sets.save(yaml("b-term", "19", 2022, 10).replace("year: 2022", "years: [2022, 2026]"));
        assertThat(sets.of("19", 2024).map(TargetSet::year)).contains(2024);
        assertThat(sets.of("19", 2024).orElseThrow())
                .isSameAs(sets.of("19", 2024).orElseThrow());
        assertThat(sets.of("19", 2021).map(TargetSet::id)).contains("b-2021");
        assertThat(sets.of("19", 2027)).isEmpty();
        assertThat(sets.newest("19", 2021).map(TargetSet::id)).contains("b-2021");
        assertThat(sets.newest("19", 2030).map(TargetSet::year)).contains(2026);
        assertThat(sets.find("b-term").map(TargetSet::year)).contains(2022);
    }

    @Test
    void aSetThatWasReplacedIsStillKnownForEarlierMoments() {
        clock.set(FIRST.plusSeconds(60));
        sets.save(yaml("a-2022", "04", 2022, 25));
        clock.set(FIRST.plusSeconds(120));
        sets.save(yaml("a-2022", "04", 2022, 25));
        sets.save(yaml("a-2022", "04", 2022, 40));
        assertThat(atLeast(FIRST.minusSeconds(1))).isEqualTo(10);
        assertThat(atLeast(FIRST.plusSeconds(59))).isEqualTo(10);
        assertThat(atLeast(FIRST.plusSeconds(60))).isEqualTo(25);
        assertThat(atLeast(FIRST.plusSeconds(119))).isEqualTo(25);
        assertThat(atLeast(FIRST.plusSeconds(120))).isEqualTo(40);
    }

    private long atLeast(Instant moment) {
        TargetSet known = sets.at(sets.find("a-2022").orElseThrow(), moment);
        return ((Rule.Total) known.targets().getFirst().parts().getFirst().rule()).atLeast();
    }

    @Test
    void savingReplacesTheSetOfThatIdAndIsSeenAtOnce() {
        sets.save(yaml("a-2022", "04", 2022, 25));
        assertThat(sets.all()).hasSize(3);
        assertThat(sets.find("a-2022")
                        .orElseThrow()
                        .targets()
                        .getFirst()
                        .parts()
                        .getFirst()
                        .rule())
                .hasToString("Total[indicator=members, level=COMMUNE, atLeast=25, each=0]");
    }

    @Test
    void aRestartFindsTheSameSets() {
        assertThat(new TargetSets(mongo, clock).all()).containsExactlyElementsOf(sets.all());
    }

    @Test
    void aBrokenFileIsNotKept() {
        assertThatThrownBy(() -> sets.save(yaml("a-2022", "04", 2022, 0))).hasMessageContaining("at-least");
        assertThat(sets.find("a-2022")).isPresent();
        assertThat(sets.find("none")).isEmpty();
    }

    private static String yaml(String id, String province, int year, int atLeast) {
        return """
                set: %s
                province: "%s"
                name: Thử
                year: %d
                indicators:
                  members: {name: hội viên, unit: người, kind: flow, level: [commune]}
                targets:
                  - number: 1
                    name: Hội viên
                    parts:
                      - {part: all, name: Tất cả, rule: total, indicator: members, level: commune, at-least: %d}
                """.formatted(id, province, year, atLeast);
    }
}
