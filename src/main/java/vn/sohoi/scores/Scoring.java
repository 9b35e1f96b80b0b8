package vn.sohoi.scores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.sohoi.reports.Calendar;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.scores.Origin.FigureSum;
import vn.sohoi.scores.Origin.Open;
import vn.sohoi.scores.Origin.Ratio;
import vn.sohoi.scores.Origin.Why;
import vn.sohoi.scores.ScoreCard.Written;
import vn.sohoi.units.Unit;

/** Makes score sheets from what was entered and what was reported. */
@Component
public class Scoring {

    private final ScoreCards cards;
    private final Results results;
    private final ReportRecords records;

    Scoring(ScoreCards cards, Results results, ReportRecords records) {
        this.cards = cards;
        this.results = results;
        this.records = records;
    }

    /** With everything that is known now. */
    public ScoreSheet of(Competition competition, Unit unit, Instant now) {
        return sheet(competition, unit, now, results.of(competition, unit, now));
    }

    /** With what was known at a moment: the same whenever it is asked for. */
    public ScoreSheet asOf(Competition competition, Unit unit, Instant moment) {
        return sheet(competition, unit, moment, results.asOf(competition, unit, moment));
    }

    /** The day of a year that is nearest to a moment: whose units are judged. */
    public static LocalDate day(int year, Instant moment) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = LocalDate.of(year, 12, 31);
        LocalDate day = LocalDate.ofInstant(moment, Calendar.ZONE);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    private ScoreSheet sheet(Competition competition, Unit unit, Instant moment, Map<String, List<FigureSum>> figures) {
        ScoreCard card = cards.of(unit.code(), competition.year());
        Map<String, Origin> origins = new LinkedHashMap<>();
        competition.everything().forEach(criterion -> {
            Optional<Written> written = card.at(moment, criterion.id());
            List<FigureSum> reported = figures.getOrDefault(criterion.id(), List.of());
            Origin origin = switch (criterion.judged()) {
                case Judged.Registered registered -> byRatio(criterion, reported, written);
                case Judged.Reporting reporting -> byRecord(competition, criterion, reporting, unit, moment);
                case Judged.Entered entered -> byHand(written);
                case Judged.Bonus bonus -> byHand(written);
                case Judged.Deduction deduction -> byHand(written);
            };
            origins.put(criterion.id(), origin);
        });
        return new ScoreSheet(competition, unit, moment, origins);
    }

    private static Origin byHand(Optional<Written> written) {
        return written.<Origin>flatMap(
                        known -> Optional.ofNullable(known.entry().points())
                                .map(points -> new Origin.ByHand(Points.of(points), known)))
                .orElseGet(() -> new Open(Why.NOT_SCORED, null));
    }

    private static Origin byRatio(Criterion criterion, List<FigureSum> figures, Optional<Written> written) {
        Entry entry = written.map(Written::entry).orElse(Entry.NOTHING);
        Long registered = entry.registered();
        Long result = figures.isEmpty() ? entry.result() : sum(figures).orElse(null);
        Ratio ratio = new Ratio(registered, result, figures, written.orElse(null));
        if (registered == null) {
            return new Open(Why.NOT_REGISTERED, ratio);
        }
        if (registered == 0) {
            return new Open(Why.NOTHING_REGISTERED, ratio);
        }
        return result == null
                ? new Open(Why.NO_RESULT, ratio)
                : new Origin.ByRatio(Points.of(criterion.points()).earned(result, registered), ratio);
    }

    /** What is not known in one of them leaves the sum unknown. */
    private static Optional<Long> sum(List<FigureSum> figures) {
        long sum = 0;
        for (FigureSum figure : figures) {
            Long part = figure.sum();
            if (part == null) {
                return Optional.empty();
            }
            sum = Math.addExact(sum, part);
        }
        return Optional.of(sum);
    }

    private Origin byRecord(
            Competition competition, Criterion criterion, Judged.Reporting reporting, Unit unit, Instant moment) {
        if (!records.owes(competition, unit)) {
            return new Open(Why.OWES_NO_REPORT, null);
        }
        ReportRecord record = records.of(unit, competition.year(), moment);
        return record.due() == 0
                ? new Open(Why.NOTHING_DUE, null)
                : new Origin.ByRecord(Points.of(record.points(reporting, criterion.points())), record);
    }
}
