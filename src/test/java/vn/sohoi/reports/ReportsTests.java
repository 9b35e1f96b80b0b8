package vn.sohoi.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.reports.Reports.Sending;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;

class ReportsTests {

    private static final String UNIT = "01654";
    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);
    private static final Map<String, Figure> FIGURES = Map.of("new-members", Figure.of(12), "clubs", Figure.UNKNOWN);

    private final MongoTemplate mongo = FreshDatabase.open();
    private final StandingClock clock = new StandingClock("2022-11-18T01:00:00Z");
    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    private final Reports reports = new Reports(mongo, events::add, clock);

    ReportsTests() {
        new ReportIndexes().apply(mongo.getDb());
    }

    private Source source(String event) {
        return new Source("0902001654", event, clock.instant());
    }

    private Sending send(String event) {
        return reports.send(UNIT, OCTOBER, FIGURES, source(event));
    }

    @Test
    void aSentReportIsStoredAndToldOnce() {
        Report sent = send("e1").report();
        assertThat(reports.find(UNIT, OCTOBER)).contains(sent);
        assertThat(sent.figures()).isEqualTo(FIGURES);
        assertThat(events).containsExactly(new ReportChanged(sent));
    }

    @Test
    void aMarkIsKeptAndReportsFromBeforeThereWereMarksAreRead() {
        reports.send(UNIT, OCTOBER, Map.of("new-members", new Figure(45L, "far"), "clubs", Figure.of(3)), source("e1"));
        assertThat(reports.find(UNIT, OCTOBER).orElseThrow().figures())
                .containsEntry("new-members", new Figure(45L, "far"))
                .containsEntry("clubs", Figure.of(3));
        Document old =
                Objects.requireNonNull(mongo.getCollection("reports").find().first());
        Document clubs = old.get("figures", Document.class).get("clubs", Document.class);
        assertThat(clubs.keySet()).containsExactly("value");
    }

    @Test
    void theSameEventAgainChangesNothingAndAnswersTheSame() {
        Sending first = send("e1");
        clock.forward(Duration.ofMinutes(5));
        assertThat(send("e1")).isEqualTo(first).isInstanceOf(Sending.Sent.class);
        assertThat(events).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldAndChangesNothing() {
        Report first = send("e1").report();
        Sending second = reports.send(UNIT, OCTOBER, Map.of("new-members", Figure.of(99)), source("e2"));
        assertThat(second).isEqualTo(new Sending.AlreadySent(first));
        assertThat(reports.find(UNIT, OCTOBER)).contains(first);
    }

    @Test
    void ofManyWhoSendAtOnceOneIsSentAndAllOthersAreTold() throws Exception {
        List<Sending> ended = together(8, i -> send("e" + i));
        assertThat(ended).filteredOn(sending -> sending instanceof Sending.Sent).hasSize(1);
        assertThat(ended)
                .extracting(Sending::report)
                .containsOnly(reports.find(UNIT, OCTOBER).orElseThrow());
        assertThat(reports.all()).hasSize(1);
        assertThat(events).hasSize(1);
    }

    @Test
    void otherUnitsAndMonthsAreOtherReports() {
        send("e1");
        reports.send("01657", OCTOBER, FIGURES, source("e2"));
        reports.send(UNIT, OCTOBER.minusMonths(1), FIGURES, source("e3"));
        assertThat(reports.all())
                .extracting(Report::id)
                .containsExactlyInAnyOrder("01654/2022-10", "01657/2022-10", "01654/2022-09");
    }

    @Test
    void aRevisionKeepsTheSendingTime() {
        Instant sentAt = send("e1").report().sentAt();
        clock.forward(Duration.ofDays(10));
        Report revised = revise("e2", Map.of("new-members", Figure.of(14)));
        assertThat(revised.sentAt()).isEqualTo(sentAt);
        assertThat(revised.figure("new-members")).contains(Figure.of(14));
        assertThat(revised.figure("clubs")).contains(Figure.UNKNOWN);
        assertThat(reports.find(UNIT, OCTOBER)).contains(revised);
        assertThat(events).hasSize(2);
    }

    @Test
    void oneEventMakesOneRevision() {
        send("e1");
        Report once = revise("e2", Map.of("new-members", Figure.of(14)));
        clock.forward(Duration.ofMinutes(1));
        assertThat(revise("e2", Map.of("new-members", Figure.of(15)))).isEqualTo(once);
        assertThat(revise("e1", Map.of("new-members", Figure.of(16)))).isEqualTo(once);
        assertThat(once.revisions()).extracting(Revision::id).containsExactly("e1", "e2");
        assertThat(events).hasSize(2);
    }

    @Test
    void theSameFiguresAreNoRevision() {
        Report sent = send("e1").report();
        assertThat(revise("e2", FIGURES)).isEqualTo(sent);
        assertThat(events).hasSize(1);
    }

    @Test
    void changesMadeAtOnceAreAllKept() throws Exception {
        send("e0");
        together(8, i -> revise("r" + i, Map.of("indicator-" + i, Figure.of(i))));
        Report report = reports.find(UNIT, OCTOBER).orElseThrow();
        assertThat(report.revisions()).hasSize(9);
        for (int i = 0; i < 8; i++) {
            assertThat(report.figure("indicator-" + i)).contains(Figure.of(i));
        }
    }

    @Test
    void aReportThatWasNeverSentCannotBeRevised() {
        assertThatThrownBy(() -> revise("e1", FIGURES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("01654/2022-10");
    }

    /** A message that was under way for hours counts as sent when it was sent, and is known when it comes. */
    @Test
    void aMessageThatComesLateIsOnTimeAndLeavesEarlierKnowledgeAsItWas() {
        Instant before = clock.instant();
        clock.forward(Duration.ofHours(6));
        Report report = reports.send(UNIT, OCTOBER, FIGURES, new Source("0902001654", "e1", before))
                .report();
        assertThat(report.sentAt()).isEqualTo(before);
        assertThat(report.figuresAt(before)).isEmpty();
        assertThat(report.figuresAt(clock.instant())).isEqualTo(FIGURES);
    }

    @Test
    void figuresFromAFileAreSentOrRevised() {
        Report first = reports.merge(UNIT, OCTOBER, FIGURES, source("file-1"));
        assertThat(first.revisions()).hasSize(1);
        assertThat(reports.merge(UNIT, OCTOBER, FIGURES, source("file-1"))).isEqualTo(first);
        Report second = reports.merge(UNIT, OCTOBER, Map.of("new-members", Figure.of(0)), source("file-2"));
        assertThat(second.figure("new-members").map(Figure::state)).contains("zero");
        assertThat(second.figure("clubs")).contains(Figure.UNKNOWN);
        assertThat(second.revisions().getLast().reason()).isEqualTo("import");
    }

    @Test
    void manyReportsAtOnceAreStoredAndToldEach() {
        assertThat(reports.isEmpty()).isTrue();
        reports.insertAll(IntStream.rangeClosed(1, 9)
                .mapToObj(month -> Reports.example(UNIT, YearMonth.of(2022, month), FIGURES, source("e" + month)))
                .toList());
        assertThat(reports.isEmpty()).isFalse();
        List<Report> seen = new ArrayList<>();
        reports.forEach(seen::add);
        assertThat(seen).hasSize(9).containsExactlyInAnyOrderElementsOf(reports.all());
        assertThat(events).hasSize(9);
    }

    private Report revise(String event, Map<String, Figure> figures) {
        return reports.revise(UNIT, OCTOBER, figures, source(event), "");
    }

    private interface Work<T> {
        T by(int thread);
    }

    private static <T> List<T> together(int threads, Work<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<T>> all = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(i -> () -> {
                        start.await();
                        return work.by(i);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (var done : pool.invokeAll(all)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
