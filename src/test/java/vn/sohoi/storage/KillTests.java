package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTests {

    private static final int KILLS = 20;

    /** Runs that last until space in the file is used again. */
    private static final int LONG_RUNS = 2;

    private static final int LONG_RUN = 1500;

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path data;

    private final Random random = new Random();
    private final TreeSet<Integer> acknowledged = new TreeSet<>();

    @Test
    void aKillLosesNoAcknowledgedWrite() throws InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            runAndKill(true, kill < LONG_RUNS ? LONG_RUN : 1 + random.nextInt(100));
            assertThat(lost()).as("lost by kill %d", kill).isEmpty();
        }
        assertThat(acknowledged).hasSizeGreaterThan(LONG_RUNS * LONG_RUN);
    }

    @Test
    void theSameKillLosesWritesThatAreNotCommittedBeforeTheReply() throws InterruptedException {
        runAndKill(false, 100);
        assertThat(lost()).isNotEmpty();
    }

    private void runAndKill(boolean commitBeforeReply, int writes) throws InterruptedException {
        int first = acknowledged.isEmpty() ? 1 : acknowledged.last() + 1;
        try (var writer = KilledProcess.start(
                AcknowledgedWrites.class,
                Map.of(),
                data.toString(),
                String.valueOf(commitBeforeReply),
                String.valueOf(first))) {
            writer.awaitLines(writes, line -> line.startsWith("acknowledged"), LIMIT);
            record(writer.kill());
        }
    }

    private void record(List<String> printed) {
        assertThat(printed).noneMatch(line -> line.startsWith("broken"));
        printed.stream()
                .filter(line -> line.startsWith("acknowledged "))
                .map(line -> Integer.valueOf(line.substring("acknowledged ".length())))
                .forEach(acknowledged::add);
    }

    private Set<Integer> lost() {
        var lost = new HashSet<>(acknowledged);
        try (var store = EmbeddedStore.open(data, true)) {
            AcknowledgedWrites.documents(store)
                    .find(Filters.eq("stage", "updated"))
                    .projection(Projections.include("_id"))
                    .forEach(document -> lost.remove(document.getInteger("_id")));
        }
        return lost;
    }
}
