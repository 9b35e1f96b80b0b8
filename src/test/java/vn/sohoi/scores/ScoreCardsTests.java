package vn.sohoi.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sohoi.scores.ScoreWorld.DISTRICT;
import static vn.sohoi.scores.ScoreWorld.NOW;
import static vn.sohoi.scores.ScoreWorld.points;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreCardsTests {

    private final ScoreWorld world = new ScoreWorld();
    private final ScoreCards cards = world.core().get(ScoreCards.class);

    private ScoreCard card() {
        return cards.of("040", 2024);
    }

    @Test
    void aRevisionTellsWhoWhenAndWhatStoodBefore() {
        world.enter(DISTRICT, "1", points("2"));
        world.core().clock().forward(Duration.ofHours(1));
        world.enter(DISTRICT, "1", points("2.50"));
        ScoreCard.Revision last = card().revisions().getLast();
        assertThat(last.by()).isEqualTo("import");
        assertThat(last.at()).isEqualTo(NOW.plus(Duration.ofHours(1)));
        assertThat(last.changes()).containsExactly(new ScoreCard.Change("1", points("2"), points("2.5")));
        assertThat(card().at(NOW, "1").orElseThrow().entry()).isEqualTo(points("2"));
        assertThat(card().at(NOW.minusSeconds(1), "1")).isEmpty();
        assertThat(card().entries()).containsExactly(Map.entry("1", points("2.5")));
    }

    @Test
    void theSameEventAndTheSameEntriesChangeNothing() {
        cards.enter("040", 2024, Map.of("1", points("2")), "e", "import");
        cards.enter("040", 2024, Map.of("1", points("3")), "e", "import");
        cards.enter("040", 2024, Map.of("1", points("2.00")), "f", "import");
        assertThat(card().revisions()).hasSize(1);
        assertThat(card().entries().get("1")).isEqualTo(points("2"));
    }

    @Test
    void whatIsTakenBackIsOpenAgainAndStaysInTheRecord() {
        world.enter(DISTRICT, "1", points("2"));
        world.core().clock().forward(Duration.ofHours(1));
        world.enter(DISTRICT, "1", Entry.NOTHING);
        assertThat(card().entries()).isEmpty();
        assertThat(card().at(world.core().clock().instant(), "1")).isEmpty();
        assertThat(card().at(NOW, "1")).isPresent();
        world.enter(DISTRICT, "1", Entry.NOTHING);
        assertThat(card().revisions()).hasSize(2);
    }

    @Test
    void decimalsAndBigNumbersComeBackAsTheyWere() {
        Entry entry = new Entry(new BigDecimal("19.75"), 999_999_999_999L, 0L, "=1+1");
        world.enter(DISTRICT, "thuong-1", entry);
        assertThat(card().entries()).containsExactly(Map.entry("thuong-1", entry));
        world.enter(DISTRICT, "thuong-1", new Entry(new BigDecimal("20.00"), null, null, null));
        assertThat(Objects.requireNonNull(card().entries().get("thuong-1")).points())
                .isEqualTo(new BigDecimal("20"));
    }

    @Test
    void twoWhoWriteAtOnceBothStay() {
        List<Thread> writers = IntStream.rangeClosed(1, 8)
                .mapToObj(one -> Thread.ofVirtual()
                        .start(() -> cards.enter("040", 2024, Map.of("" + one, points("1")), "t" + one, "import")))
                .toList();
        writers.forEach(writer -> {
            try {
                writer.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(card().entries()).hasSize(8);
        assertThat(card().revisions()).hasSize(8);
    }
}
