package vn.sohoi.scores;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoi.scores.Competition.Block;
import vn.sohoi.scores.Competition.Extras;
import vn.sohoi.units.Unit;

/**
 * One unit's score with what was known at a moment.
 *
 * @param origins where the points of every criterion, bonus and deduction came from, by its id
 */
public record ScoreSheet(Competition competition, Unit unit, Instant asOf, Map<String, Origin> origins) {

    public Origin origin(Criterion criterion) {
        return Objects.requireNonNull(origins.get(criterion.id()), criterion.id());
    }

    /** The known points of a part or group; empty when none are known. */
    public Optional<Points> points(Block block) {
        return sum(block.all());
    }

    /** Bonuses or deductions as they were entered, also above their ceiling; empty when none are known. */
    public Optional<Points> entered(Extras extras) {
        return sum(extras.items().stream());
    }

    /** Bonuses or deductions as they count, not above their ceiling; empty when none are known. */
    public Optional<Points> counted(Extras extras) {
        return entered(extras).map(sum -> sum.atMost(Points.of(extras.ceiling())));
    }

    /** The parts and the bonus less the deductions, as far as they are known; empty when nothing is. */
    public Optional<Points> total() {
        Optional<Points> less = counted(competition.deductions());
        Optional<Points> sum = Stream.concat(
                        competition.parts().stream().map(this::points), Stream.of(counted(competition.bonus())))
                .flatMap(Optional::stream)
                .reduce(Points::plus);
        return sum.isEmpty() && less.isEmpty()
                ? Optional.empty()
                : Optional.of(sum.orElse(Points.ZERO).minus(less.orElse(Points.ZERO)));
    }

    /** How many numbered criteria have no points yet. */
    public long open() {
        return open(competition.criteria());
    }

    public long open(Block block) {
        return open(block.all().toList());
    }

    private long open(List<Criterion> criteria) {
        return criteria.stream().filter(one -> origin(one).points().isEmpty()).count();
    }

    private Optional<Points> sum(Stream<Criterion> criteria) {
        return criteria.flatMap(one -> origin(one).points().stream()).reduce(Points::plus);
    }
}
