package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sohoi.console.ReportNumbers.Decided;
import vn.sohoi.console.ReportNumbers.FigureChange;
import vn.sohoi.console.ReportNumbers.Requested;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Review;
import vn.sohoi.reports.Review.Status;
import vn.sohoi.reports.Review.Verdict;
import vn.sohoi.reports.Revision.Change;

class ReportNumbersTests {

    private static final Instant AT = Instant.parse("2022-11-18T01:00:00Z");

    private static Requested requested(@Nullable Verdict verdict) {
        var change = new Change("new-members", null, Figure.of(14));
        return Requested.of(new Review.Request("q", AT, "0902001654", "Ghi nhầm", List.of(change), verdict));
    }

    @Test
    void aRequestIsPendingAgreedToOrDeclined() {
        assertThat(requested(null).state()).isEqualTo("pending");
        assertThat(requested(null).decided()).isNull();
        assertThat(requested(null).changes()).containsExactly(new FigureChange("new-members", null, 14L));
        assertThat(requested(new Verdict("v", true, AT, "0901000051", null)).state())
                .isEqualTo("agreed");
        assertThat(requested(new Verdict("v", false, AT, "0901000051", "số cũ đúng")))
                .satisfies(declined -> assertThat(declined.state()).isEqualTo("declined"))
                .satisfies(declined -> assertThat(declined.decided())
                        .isEqualTo(new Decided("declined", ReportNumbers.local(AT), "0901000051", "số cũ đúng")));
    }

    @Test
    void aDecisionTellsTheStatusItLedToAndWhy() {
        var decision = new Review.Decision("r", Status.RETURNED, AT, "0901000051", "thiếu số giám sát");
        assertThat(Decided.of(decision))
                .isEqualTo(new Decided("returned", ReportNumbers.local(AT), "0901000051", "thiếu số giám sát"));
    }
}
