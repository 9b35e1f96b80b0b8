package vn.sohoi.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.reports.Review.Status;
import vn.sohoi.reports.Reviews.Check;
import vn.sohoi.reports.Reviews.Corrected;
import vn.sohoi.reports.Reviews.Decided;
import vn.sohoi.reports.Revision.Change;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;

class ReviewsTests {

    private static final String UNIT = "01654";
    private static final YearMonth OCTOBER = YearMonth.of(2022, 10);
    private static final String CHAIR = "0902001654";
    private static final String OFFICER = "0901000051";
    private static final Check NO_CHECK = (report, changes) -> Optional.empty();

    private final MongoTemplate mongo = FreshDatabase.open();
    private final StandingClock clock = new StandingClock("2022-11-18T01:00:00Z");
    private final List<Object> events = Collections.synchronizedList(new ArrayList<>());
    private final Reports reports = new Reports(mongo, events::add, clock);
    private final Reviews reviews = new Reviews(mongo, events::add, clock);

    @BeforeEach
    void send() {
        new ReportIndexes().apply(mongo.getDb());
        reports.send(UNIT, OCTOBER, Map.of("members", Figure.of(12)), by(CHAIR, "sending"));
        events.clear();
        clock.forward(Duration.ofDays(5));
    }

    private Source by(String phone, String event) {
        return new Source(phone, event, clock.instant());
    }

    private Report report() {
        return reports.find(UNIT, OCTOBER).orElseThrow();
    }

    private static List<Change> members(@Nullable Long before, long after) {
        return List.of(new Change("members", before == null ? null : Figure.of(before), Figure.of(after)));
    }

    private Corrected correct(String event, List<Change> changes) {
        return reviews.correct(UNIT, OCTOBER, changes, "Ghi nhầm", by(CHAIR, event), NO_CHECK);
    }

    private Decided accept(String event) {
        return reviews.accept(UNIT, OCTOBER, by(OFFICER, event));
    }

    private Decided agree(String event, String request) {
        String seen = report().seen(report().review().request(request).orElseThrow());
        return reviews.agree(UNIT, OCTOBER, request, seen, by(OFFICER, event), NO_CHECK);
    }

    @Test
    void aReportIsAcceptedOnceAndWhoAndWhenAreKept() {
        assertThat(accept("a")).isInstanceOf(Decided.Done.class);
        assertThat(accept("a")).isInstanceOf(Decided.Done.class);
        assertThat(accept("b")).isInstanceOf(Decided.AlreadySo.class);
        assertThat(report().review().decisions())
                .containsExactly(new Review.Decision("a", Status.ACCEPTED, clock.instant(), OFFICER, null));
        assertThat(events).isEmpty();
    }

    @Test
    void aReturnedReportIsCorrectedAndSentAgainAndItsFirstSendingStays() {
        var sentAt = report().sentAt();
        reviews.giveBack(UNIT, OCTOBER, "thiếu số giám sát", by(OFFICER, "r"));
        assertThat(report().review().status()).isEqualTo(Status.RETURNED);
        assertThat(report().review().last()).map(Review.Decision::reason).contains("thiếu số giám sát");
        assertThat(correct("c", members(12L, 14))).isInstanceOf(Corrected.Revised.class);
        assertThat(report().review().status()).isEqualTo(Status.RETURNED);
        assertThat(reviews.sendAgain(UNIT, OCTOBER, by(CHAIR, "s"))).isInstanceOf(Decided.Done.class);
        assertThat(reviews.sendAgain(UNIT, OCTOBER, by(CHAIR, "s2"))).isInstanceOf(Decided.AlreadySo.class);
        assertThat(report().review().status()).isEqualTo(Status.SENT);
        assertThat(report().sentAt()).isEqualTo(sentAt);
        assertThat(report().figure("members")).contains(Figure.of(14));
    }

    @Test
    void anAcceptedReportIsOpenAgainOnceItIsReturned() {
        accept("a");
        reviews.giveBack(UNIT, OCTOBER, "số chưa khớp", by(OFFICER, "r"));
        assertThat(correct("c", members(12L, 14))).isInstanceOf(Corrected.Revised.class);
        assertThat(accept("a2")).isInstanceOf(Decided.Done.class);
    }

    @Test
    void aCorrectionIsARevisionThatTellsOldNewWhoAndWhy() {
        assertThat(correct("c", members(12L, 14))).isInstanceOf(Corrected.Revised.class);
        clock.forward(Duration.ofMinutes(1));
        assertThat(correct("c", members(12L, 14))).isInstanceOf(Corrected.Revised.class);
        Revision last = report().revisions().getLast();
        assertThat(report().revisions()).hasSize(2);
        assertThat(last.by()).isEqualTo(CHAIR);
        assertThat(last.reason()).isEqualTo("Ghi nhầm");
        assertThat(last.changes()).isEqualTo(members(12L, 14));
        assertThat(events).containsExactly(new ReportChanged(report()));
    }

    @Test
    void theSameFigureIsNoRevision() {
        assertThat(correct("c", members(12L, 12))).isInstanceOf(Corrected.Unchanged.class);
        assertThat(report().revisions()).hasSize(1);
    }

    @Test
    void whoSawAnotherFigureChangesNothing() {
        correct("deputy", members(12L, 13));
        assertThat(correct("chair", members(12L, 14))).isInstanceOf(Corrected.ChangedMeanwhile.class);
        assertThat(report().figure("members")).contains(Figure.of(13));
    }

    @Test
    void aFigureThatWasNeverAnsweredCanBeGiven() {
        var changes = List.of(new Change("clubs", null, Figure.of(3)));
        assertThat(correct("c", changes)).isInstanceOf(Corrected.Revised.class);
        assertThat(report().figure("clubs")).contains(Figure.of(3));
    }

    @Test
    void whatContradictsTheReportIsNotStored() {
        Corrected refused = reviews.correct(
                UNIT, OCTOBER, members(12L, 14), "Ghi nhầm", by(CHAIR, "c"), (report, changes) -> Optional.of("no"));
        assertThat(refused).isEqualTo(new Corrected.Refused(report(), "no"));
        assertThat(report().figure("members")).contains(Figure.of(12));
    }

    @Test
    void afterAcceptanceACorrectionWaitsUntilItIsAgreedTo() {
        accept("a");
        assertThat(correct("q", members(12L, 14))).isInstanceOf(Corrected.Requested.class);
        assertThat(correct("q", members(12L, 14))).isInstanceOf(Corrected.Requested.class);
        assertThat(correct("q2", members(12L, 14))).isInstanceOf(Corrected.AlreadyRequested.class);
        assertThat(report().figure("members")).contains(Figure.of(12));
        assertThat(report().review().open()).hasSize(1);
        assertThat(reviews.withOpenRequests(List.of(UNIT))).containsExactly(report());
        assertThat(reviews.withOpenRequests(List.of("01657"))).isEmpty();

        assertThat(agree("y", "q")).isInstanceOf(Decided.Done.class);
        assertThat(agree("y", "q")).isInstanceOf(Decided.Done.class);
        assertThat(agree("y2", "q")).isInstanceOf(Decided.AlreadySo.class);
        Revision last = report().revisions().getLast();
        assertThat(report().figure("members")).contains(Figure.of(14));
        assertThat(report().revisions()).hasSize(2);
        assertThat(last.by()).isEqualTo(CHAIR);
        assertThat(last.reason()).isEqualTo("Ghi nhầm");
        assertThat(report().review().request("q").map(Review.Request::verdict))
                .hasValueSatisfying(verdict ->
                        assertThat(verdict).isEqualTo(new Review.Verdict("y", true, clock.instant(), OFFICER, null)));
        assertThat(report().review().status()).isEqualTo(Status.ACCEPTED);
        assertThat(reviews.withOpenRequests(List.of(UNIT))).isEmpty();
        assertThat(events).hasSize(1);
    }

    @Test
    void aDeclinedRequestChangesNoFigureAndKeepsTheReason() {
        accept("a");
        correct("q", members(12L, 14));
        assertThat(reviews.decline(UNIT, OCTOBER, "q", "số cũ đúng", by(OFFICER, "n")))
                .isInstanceOf(Decided.Done.class);
        assertThat(agree("y", "q")).isInstanceOf(Decided.AlreadySo.class);
        assertThat(report().figure("members")).contains(Figure.of(12));
        assertThat(Objects.requireNonNull(
                                report().review().requests().getFirst().verdict())
                        .reason())
                .isEqualTo("số cũ đúng");
        assertThat(events).isEmpty();
    }

    @Test
    void aRequestIsNotAgreedToOverFiguresNobodySaw() {
        accept("a");
        correct("q", members(12L, 14));
        reports.revise(UNIT, OCTOBER, Map.of("members", Figure.of(20)), by("import", "file"), "import");
        Decided decided = reviews.agree(UNIT, OCTOBER, "q", "12", by(OFFICER, "y"), NO_CHECK);
        assertThat(decided).isInstanceOf(Decided.ChangedMeanwhile.class);
        assertThat(report().figure("members")).contains(Figure.of(20));
        assertThat(agree("y2", "q")).isInstanceOf(Decided.Done.class);
        assertThat(report().figure("members")).contains(Figure.of(14));
    }

    @Test
    void ofManyCorrectionsOfOneFigureAtOnceOneIsMadeAndTheOthersAreTold() throws Exception {
        List<Corrected> ended = together(8, i -> correct("c" + i, members(12L, 20 + i)));
        assertThat(ended).filteredOn(one -> one instanceof Corrected.Revised).hasSize(1);
        assertThat(ended)
                .filteredOn(one -> one instanceof Corrected.ChangedMeanwhile)
                .hasSize(7);
        assertThat(report().revisions()).hasSize(2);
    }

    @Test
    void acceptanceAndCorrectionAtOnceLoseNeither() throws Exception {
        together(2, i -> i == 0 ? accept("a") : correct("c", members(12L, 14)));
        boolean revised = report().figure("members").equals(Optional.of(Figure.of(14)));
        assertThat(report().review().status()).isEqualTo(Status.ACCEPTED);
        assertThat(report().review().open()).hasSize(revised ? 0 : 1);
    }

    @Test
    void aReportFromBeforeThereWereReviewsIsSentAndNothingMore() {
        assertThat(mongo.getCollection("reports").find().first()).doesNotContainKey("reviewed");
        assertThat(report().review()).isEqualTo(Review.NONE);
        assertThat(report().review().status()).isEqualTo(Status.SENT);
    }

    @Test
    void whatWasNeverSentIsNotDecidedAbout() {
        assertThatThrownBy(() -> reviews.accept(UNIT, OCTOBER.minusMonths(1), by(OFFICER, "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("01654/2022-09");
        assertThat(mongo.getCollection("reports").countDocuments(new Document()))
                .isEqualTo(1);
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
