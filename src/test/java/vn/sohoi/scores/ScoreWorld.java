package vn.sohoi.scores;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.sohoi.Core;
import vn.sohoi.console.Examples;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** A province with three districts and the competition of 2024, in which nothing has happened, on 1 March 2025. */
public final class ScoreWorld {

    public static final Instant NOW = Instant.parse("2025-03-01T01:00:00Z");
    public static final Unit PROVINCE = Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null);
    public static final Unit DISTRICT = Unit.of("040", Level.DISTRICT, "Thành phố Cao Bằng", "04");
    public static final Unit SECOND = Unit.of("042", Level.DISTRICT, "Huyện Bảo Lâm", "04");
    public static final Unit THIRD = Unit.of("043", Level.DISTRICT, "Huyện Bảo Lạc", "04");
    private static final Unit COMMUNE = Unit.of("01267", Level.COMMUNE, "Phường Sông Hiến", "040");
    private static final Unit OTHER = Unit.of("01270", Level.COMMUNE, "Phường Sông Bằng", "040");

    private final Core core = Core.empty();
    private final AtomicInteger events = new AtomicInteger();

    public ScoreWorld() {
        core.clock().set(NOW);
        core.get(Units.class).save(List.of(PROVINCE, DISTRICT, SECOND, THIRD, COMMUNE, OTHER));
        core.get(TargetSets.class).save(Examples.text("/targets/cao-bang-2024.yaml"));
        core.get(Competitions.class).save(criteria());
    }

    public static String criteria() {
        return Examples.text("/criteria/cao-bang-2024.yaml");
    }

    public Competition competition() {
        return core.get(Competitions.class).of("04", 2024).orElseThrow();
    }

    public Core core() {
        return core;
    }

    public ScoreWorld enter(Unit unit, String criterion, Entry entry) {
        core.get(ScoreCards.class)
                .enter(unit.code(), 2024, Map.of(criterion, entry), "e" + events.incrementAndGet(), "import");
        return this;
    }

    public static Entry points(String points) {
        return new Entry(new BigDecimal(points), null, null, "KH 1");
    }

    public static Entry registered(long registered, @Nullable Long result) {
        return new Entry(null, registered, result, null);
    }

    /** A report that was sent, and became known, at a moment. */
    public ScoreWorld sent(String unit, int month, String indicator, @Nullable Long value, String at) {
        Source source = new Source("0901000040", "r" + events.incrementAndGet(), Instant.parse(at));
        Map<String, Figure> figures = Map.of(indicator, new Figure(value));
        core.get(Reports.class).insertAll(List.of(Reports.example(unit, YearMonth.of(2024, month), figures, source)));
        return this;
    }

    public ScoreSheet sheet(Unit unit) {
        return core.get(Scoring.class).of(competition(), unit, core.clock().instant());
    }

    public ScoreSheet asOf(Unit unit, String moment) {
        return core.get(Scoring.class).asOf(competition(), unit, Instant.parse(moment));
    }

    public Origin origin(Unit unit, String criterion) {
        return sheet(unit).origin(competition().find(criterion).orElseThrow());
    }
}
