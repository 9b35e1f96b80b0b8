package vn.sohoi.scores;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoi.scores.ScoreCard.Written;

/** Where a criterion's points came from, or why there are none yet. */
public sealed interface Origin {

    /** Empty is not known, which is not 0. */
    Optional<Points> points();

    /** Why a criterion is still open. */
    enum Why {
        NOT_SCORED,
        NOT_REGISTERED,
        NOTHING_REGISTERED,
        NO_RESULT,
        OWES_NO_REPORT,
        NOTHING_DUE
    }

    /**
     * Nothing is known yet.
     *
     * @param ratio what is known of a ratio that cannot be told
     */
    record Open(Why why, @Nullable Ratio ratio) implements Origin {
        @Override
        public Optional<Points> points() {
            return Optional.empty();
        }
    }

    /** A person entered them. */
    record ByHand(Points scored, Written written) implements Origin {
        @Override
        public Optional<Points> points() {
            return Optional.of(scored);
        }
    }

    /** In proportion to what was registered. */
    record ByRatio(Points scored, Ratio ratio) implements Origin {
        @Override
        public Optional<Points> points() {
            return Optional.of(scored);
        }
    }

    /** By the record of the unit's reports. */
    record ByRecord(Points scored, ReportRecord reports) implements Origin {
        @Override
        public Optional<Points> points() {
            return Optional.of(scored);
        }
    }

    /**
     * A result and what was registered for it.
     *
     * @param figures the reported figures that make the result; none when it was entered
     * @param written what a person entered; null when nobody did
     */
    record Ratio(
            @Nullable Long registered,
            @Nullable Long result,
            List<FigureSum> figures,
            @Nullable Written written) {}

    /** @param sum null when it is not known */
    record FigureSum(String name, @Nullable Long sum) {}
}
