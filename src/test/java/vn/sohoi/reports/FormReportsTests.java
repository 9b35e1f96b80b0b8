package vn.sohoi.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.reports.Reports.Sending;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.reports.Reviews.Corrected;
import vn.sohoi.reports.Revision.Change;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;

/** A report of a form is never met where months are counted, whatever is asked of the reports. */
class FormReportsTests {

    private static final String UNIT = "01654";
    private static final YearMonth JUNE = YearMonth.of(2022, 6);
    private static final ReportId HALF = new ReportId(UNIT, JUNE, "half-year-report");
    private static final ReportId COUNT = new ReportId(UNIT, JUNE, "count");

    private final MongoTemplate mongo = FreshDatabase.open();
    private final StandingClock clock = new StandingClock("2022-07-05T01:00:00Z");
    private final List<Object> events = new ArrayList<>();
    private final Reports reports = new Reports(mongo, events::add, clock);
    private final Reviews reviews = new Reviews(mongo, events::add, clock);

    FormReportsTests() {
        new ReportIndexes().apply(mongo.getDb());
        new FormIndexes().apply(mongo.getDb());
    }

    private Source source(String event) {
        return new Source("0902001654", event, clock.instant());
    }

    private Sending send(ReportId id, String event, long members) {
        return reports.send(id, Map.of("members", Figure.of(members)), source(event));
    }

    @Test
    void itIsFoundByItsFormAndTellsWhichItIs() {
        Report sent = send(HALF, "e1", 420).report();
        assertThat(sent.id()).isEqualTo("01654/2022-06/half-year-report");
        assertThat(sent.key()).isEqualTo(HALF).isEqualTo(ReportId.of(sent.id()));
        assertThat(reports.find(HALF)).contains(sent);
        assertThat(reports.find(COUNT)).isEmpty();
        assertThat(events).containsExactly(new ReportChanged(sent));
        assertThat(send(HALF, "e1", 421)).isEqualTo(new Sending.Sent(sent));
        assertThat(send(HALF, "e2", 421)).isEqualTo(new Sending.AlreadySent(sent));
    }

    @Test
    void noneOfTheQuestionsAboutMonthsMeetsIt() {
        send(HALF, "e1", 420);
        send(COUNT, "e2", 4);
        assertThat(reports.find(UNIT, JUNE)).isEmpty();
        assertThat(reports.of(List.of(UNIT), JUNE.minusMonths(6), JUNE.plusMonths(6)))
                .isEmpty();
        assertThat(reports.all()).isEmpty();
        assertThat(reports.isEmpty()).isTrue();
        assertThat(reviews.withOpenRequests(List.of(UNIT))).isEmpty();
    }

    @Test
    void theMonthAndTheFormsStandBesideEachOther() {
        send(HALF, "e1", 420);
        Report month = send(ReportId.month(UNIT, JUNE), "e2", 5).report();
        send(COUNT, "e3", 4);
        reports.revise(UNIT, JUNE, Map.of("members", Figure.of(6)), source("e4"), "nhầm");
        assertThat(month.form()).isNull();
        assertThat(reports.find(UNIT, JUNE).orElseThrow().figures()).containsEntry("members", Figure.of(6));
        assertThat(reports.find(HALF).orElseThrow().figures()).containsEntry("members", Figure.of(420));
        List<ReportId> all = new ArrayList<>();
        reports.forEach(report -> all.add(report.key()));
        assertThat(all).containsExactlyInAnyOrder(ReportId.month(UNIT, JUNE), HALF, COUNT);
        assertThat(reports.count()).isEqualTo(3);
    }

    @Test
    void aUnitWithOnlyAFormHasReported() {
        send(HALF, "e1", 420);
        assertThat(reports.hasAny(UNIT, null, Instant.EPOCH)).isTrue();
        assertThat(reports.hasAny(UNIT, JUNE.plusMonths(1), Instant.EPOCH)).isFalse();
    }

    @Test
    void aCorrectionIsARevisionOfTheFormOnly() {
        send(HALF, "e1", 420);
        send(ReportId.month(UNIT, JUNE), "e2", 5);
        var change = new Change("members", Figure.of(420), Figure.of(430));
        assertThat(reviews.correct(
                        HALF, List.of(change), "nhầm", source("e3"), (report, changes) -> java.util.Optional.empty()))
                .isInstanceOf(Corrected.Revised.class);
        assertThat(reports.find(HALF).orElseThrow().figures()).containsEntry("members", Figure.of(430));
        assertThat(reports.find(HALF).orElseThrow().revisions()).hasSize(2);
        assertThat(reports.find(UNIT, JUNE).orElseThrow().revisions()).hasSize(1);
    }
}
