package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.sohoi.units.Unit;

/** Units that others were merged into: the merged ones end on the day before. */
final class Mergers {

    private final Map<String, Unit> stored;
    private final List<Unit> units;
    private final Map<String, Row> rowOf;
    private final Problems problems;

    Mergers(Map<String, Unit> stored, List<Unit> units, Map<String, Row> rowOf, Problems problems) {
        this.stored = stored;
        this.units = units;
        this.rowOf = rowOf;
        this.problems = problems;
    }

    /** The stored units that end because the file merges them. */
    List<Unit> ended() {
        Map<String, Unit> ended = new HashMap<>();
        Map<String, List<Unit>> open = stored.values().stream()
                .filter(unit -> !rowOf.containsKey(unit.id()))
                .collect(Collectors.groupingBy(Unit::code));
        for (Unit unit : units) {
            for (String code : unit.mergedFrom()) {
                for (Unit old : open.getOrDefault(code, List.of())) {
                    end(unit, old, ended);
                }
            }
        }
        units.forEach(this::checkBeginning);
        return List.copyOf(ended.values());
    }

    private static void end(Unit merger, Unit old, Map<String, Unit> ended) {
        LocalDate from = merger.from();
        if (from == null || old.from() != null && !old.from().isBefore(from)) {
            return;
        }
        if (old.to() == null || !old.to().isBefore(from)) {
            ended.put(
                    old.id(),
                    Unit.of(
                            old.code(),
                            old.level(),
                            old.name(),
                            old.parent(),
                            old.mergedFrom(),
                            old.from(),
                            from.minusDays(1)));
        }
    }

    /** Without a first day the merger would hold for the past too, beside the units it took in. */
    private void checkBeginning(Unit merger) {
        if (merger.from() != null || merger.mergedFrom().isEmpty()) {
            return;
        }
        boolean others = stored.values().stream()
                .anyMatch(old -> old.to() == null
                        && !old.code().equals(merger.code())
                        && merger.mergedFrom().contains(old.code()));
        Row row = rowOf.get(merger.id());
        if (others && row != null) {
            problems.add(
                    row,
                    "from",
                    "Đơn vị nhập từ các đơn vị đang hoạt động thì cần ngày bắt đầu (cột from).",
                    "2025-07-01");
        }
    }
}
