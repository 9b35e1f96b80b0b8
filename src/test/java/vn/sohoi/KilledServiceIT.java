package vn.sohoi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole service killed at random moments while chairs and deputies report over HTTP. */
class KilledServiceIT {

    private static final int KILLS = 20;
    private static final int MOST_TURNS = 150;

    /** November is due from every commune, and no reminder comes between. */
    private static final Map<String, Object> DECEMBER = Map.of("now", "2022-12-10T08:00:00+07:00");

    /** The file has grown beyond this when the example year is in it. */
    private static final int KILOBYTES_OF_EXAMPLE = 300;

    private static final long SEED = System.nanoTime();

    @TempDir
    Path data;

    private final Random random = new Random(SEED);

    @Test
    void aKillLosesNoAcknowledgedAnswerAndNoReportAndRepeatsNoEvent() throws Exception {
        var people = people();
        for (int kill = 0; kill < KILLS; kill++) {
            talkAndKill(people, true, 1 + random.nextInt(MOST_TURNS));
            assertThat(people.complaints()).as("kill %d, seed %d", kill, SEED).isEmpty();
        }
        check(people);
        assertThat(people.complaints()).as("seed %d", SEED).isEmpty();
        assertThat(people.reports()).isGreaterThan(KILLS);
    }

    @Test
    void theSameKillLosesAnswersThatAreNotCommittedBeforeTheReply() throws Exception {
        var people = people();
        talkAndKill(people, false, MOST_TURNS);
        check(people);
        assertThat(people.complaints()).anyMatch(complaint -> complaint.contains("instead of"));
    }

    @Test
    void aKillWhileTheExampleYearIsLoadedLeavesNoHalfOfIt() throws Exception {
        for (int kill = 0; kill < 3; kill++) {
            long size = 1024L * random.nextInt(KILOBYTES_OF_EXAMPLE);
            try (var service = RunningService.begin(data)) {
                await().atMost(Duration.ofSeconds(90))
                        .pollInterval(Duration.ofMillis(1))
                        .until(() -> sizeOfFile() > size);
                service.kill();
            }
        }
        try (var service = RunningService.start(data)) {
            service.say("officer", Map.of("contact", Map.of("phone", "0900000001")));
            assertThat(service.say("officer", Map.of("text", "chỉ tiêu 5 đến đâu rồi")))
                    .contains("1.592/1.300", "149/161");
        }
    }

    private long sizeOfFile() throws IOException {
        var file = data.resolve("sohoi.mv");
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private ReportingPeople people() {
        return new ReportingPeople(communes(), SEED);
    }

    private void talkAndKill(ReportingPeople people, boolean commitBeforeReply, int turns) throws Exception {
        try (var service = RunningService.start(data, "--sohoi.storage.commit-before-reply=" + commitBeforeReply)) {
            service.post("/api/sim/clock", DECEMBER);
            people.check(service);
            people.talkUntilKilled(service, turns);
        }
    }

    private void check(ReportingPeople people) throws Exception {
        try (var service = RunningService.start(data)) {
            people.check(service);
        }
    }

    private static List<String> communes() {
        var units = KilledServiceIT.class.getResourceAsStream("/units/cao-bang-2022.csv");
        assertThat(units).isNotNull();
        return new BufferedReader(new InputStreamReader(units, StandardCharsets.UTF_8))
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[1].equals("commune"))
                .map(cells -> cells[0])
                .toList();
    }
}
