package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.console.imports.Checked.Counts;
import vn.sohoi.reports.Figure;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.Indicator.Kind;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Checks a table of figures against the units, the target sets and the reports that are stored. */
final class FiguresCheck {

    private static final Set<String> UNKNOWN = Set.of("chưa rõ", "unknown");
    private static final Set<String> DONE = Set.of("1", "có", "yes");
    private static final Set<String> NOT_DONE = Set.of("0", "không", "no");

    /** A million million a month: sums over every commune and year still fit, a hundred times over. */
    private static final int MOST_DIGITS = 12;

    /** What is stored that figures are held against. */
    record Known(
            Function<LocalDate, UnitTree> units,
            Collection<TargetSet> sets,
            StoredFigures figures,
            YearMonth current) {}

    /** The figures a unit has sent for a month; empty when there is no report. */
    interface StoredFigures {
        Map<String, Figure> of(String unit, YearMonth period);
    }

    /** The report a row belongs to. */
    private record Place(Unit unit, YearMonth period) {}

    /** A figure of the file and where it stands. */
    private record Cell(Row row, Indicator indicator, Figure figure) {}

    private final Known known;
    private final Problems problems;
    private final Map<Place, Map<String, Cell>> places = new LinkedHashMap<>();
    private final Map<Place, Map<String, Indicator>> indicators = new HashMap<>();

    FiguresCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    Checked check(List<Row> rows) {
        UnitCodes codes = UnitCodes.of(rows, "unit");
        rows.forEach(row -> read(row, codes));
        if (!problems.none()) {
            return Checked.figures(Counts.of(rows.size(), 0, 0), List.of());
        }
        int added = 0;
        int changed = 0;
        Map<Place, Map<String, Cell>> different = new LinkedHashMap<>();
        for (Map.Entry<Place, Map<String, Cell>> entry : places.entrySet()) {
            Place place = entry.getKey();
            Map<String, Figure> before = known.figures().of(place.unit().code(), place.period());
            checkParts(place, entry.getValue(), before);
            for (Cell cell : entry.getValue().values()) {
                Figure stored = before.get(cell.indicator().id());
                if (!cell.figure().equals(stored)) {
                    added += stored == null ? 1 : 0;
                    changed += stored == null ? 0 : 1;
                    different
                            .computeIfAbsent(place, key -> new LinkedHashMap<>())
                            .put(cell.indicator().id(), cell);
                }
            }
        }
        List<Redo.Month> months = different.entrySet().stream()
                .map(entry -> month(entry.getKey(), entry.getValue()))
                .toList();
        return Checked.figures(Counts.of(rows.size(), added, changed), months);
    }

    private static Redo.Month month(Place place, Map<String, Cell> cells) {
        Map<String, @Nullable Long> values = new LinkedHashMap<>();
        cells.forEach((indicator, cell) -> values.put(indicator, cell.figure().value()));
        return new Redo.Month(place.unit().code(), place.period(), values);
    }

    private void read(Row row, UnitCodes codes) {
        Optional<YearMonth> period = period(row);
        // a unit of any time will do where the month says nothing
        LocalDate day = period.map(YearMonth::atEndOfMonth).orElse(LocalDate.MAX);
        Optional<Unit> unit = unit(row, codes, day, period.isPresent());
        if (period.isEmpty() || unit.isEmpty()) {
            checkAlone(row);
            return;
        }
        Place place = new Place(unit.get(), period.get());
        Optional<Indicator> indicator = indicator(row, place, known.units().apply(day));
        Optional<Figure> figure = figure(row, indicator.map(Indicator::kind).orElse(Kind.FLOW));
        if (indicator.isEmpty() || figure.isEmpty()) {
            return;
        }
        Cell cell = new Cell(row, indicator.get(), figure.get());
        Cell before = places.computeIfAbsent(place, key -> new LinkedHashMap<>())
                .putIfAbsent(indicator.get().id(), cell);
        if (before != null) {
            String why = "Số liệu này đã có ở dòng " + before.row().line() + ".";
            problems.add(row, "indicator", why, "mỗi đơn vị, kỳ và chỉ số một dòng");
        }
    }

    /** What can be said of a figure whose unit or month is not known. */
    private void checkAlone(Row row) {
        if (!row.has("indicator")) {
            problems.add(row, "indicator", "Thiếu mã chỉ số.", "");
        }
        if (!DONE.contains(row.text("value").toLowerCase(Locale.ROOT))
                && !NOT_DONE.contains(row.text("value").toLowerCase(Locale.ROOT))) {
            figure(row, Kind.FLOW);
        }
    }

    private Optional<YearMonth> period(Row row) {
        Optional<YearMonth> period = Months.of(row.text("period"));
        if (period.isEmpty()) {
            problems.add(row, "period", "Kỳ báo cáo viết theo năm-tháng.", "2022-08, 08/2022");
        } else if (period.get().isAfter(known.current())) {
            problems.add(row, "period", "Kỳ này chưa đến.", "đến " + known.current());
            return Optional.empty();
        }
        return period;
    }

    private Optional<Unit> unit(Row row, UnitCodes codes, LocalDate day, boolean dated) {
        UnitTree tree = known.units().apply(day);
        Predicate<String> there = code -> (dated ? tree.find(code) : tree.home(code)).isPresent();
        return switch (codes.find(row.text("unit"), there)) {
            case UnitCodes.Match.One one -> tree.find(one.code());
            case UnitCodes.Match.None none -> {
                String when = dated ? " trong kỳ này" : "";
                problems.add(row, "unit", "Không có đơn vị mang mã này" + when + ".", "mã đơn vị");
                yield Optional.empty();
            }
            case UnitCodes.Match.Several several -> {
                problems.add(row, "unit", Texts.ambiguous(several.codes()), String.join(", ", several.codes()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Indicator> indicator(Row row, Place place, UnitTree tree) {
        Map<String, Indicator> of = indicators.computeIfAbsent(place, key -> indicators(key, tree));
        Indicator found = of.get(row.text("indicator").toLowerCase(Locale.ROOT));
        Level level = place.unit().level();
        String reported = of.values().stream()
                .filter(indicator -> indicator.levels().contains(level))
                .map(Indicator::id)
                .collect(Collectors.joining(", "));
        if (of.isEmpty()) {
            problems.add(
                    row,
                    "period",
                    "Tỉnh này chưa có bộ chỉ tiêu cho năm " + place.period().getYear() + ".",
                    "");
        } else if (found == null) {
            problems.add(row, "indicator", "Bộ chỉ tiêu không có chỉ số này.", reported);
        } else if (found.isNet()) {
            problems.add(
                    row,
                    "indicator",
                    "Chỉ số này được tính từ các chỉ số khác, không nhập trực tiếp.",
                    String.join(", ", found.components()));
        } else if (forms(place, tree).contains(found.id())) {
            problems.add(
                    row,
                    "indicator",
                    "Chỉ số này thuộc báo cáo theo kỳ khác, không nằm trong báo cáo tháng.",
                    reported);
        } else if (!found.levels().contains(level)) {
            problems.add(row, "indicator", "Chỉ số này không do cấp " + level.vietnamese() + " báo cáo.", reported);
        } else {
            return Optional.of(found);
        }
        return Optional.empty();
    }

    private Map<String, Indicator> indicators(Place place, UnitTree tree) {
        Map<String, Indicator> found = new LinkedHashMap<>();
        sets(place, tree).forEach(set -> found.putAll(set.indicators()));
        return found;
    }

    /** What is reported in forms: as a figure of a month it would count twice. */
    private Set<String> forms(Place place, UnitTree tree) {
        return sets(place, tree)
                .flatMap(set -> set.forms().stream())
                .flatMap(form -> form.indicators().stream())
                .collect(Collectors.toSet());
    }

    private Stream<TargetSet> sets(Place place, UnitTree tree) {
        String province = tree.provinceOf(place.unit().code()).code();
        return known.sets().stream()
                .filter(set -> set.province().equals(province)
                        && set.term().covers(place.period().getYear()));
    }

    private Optional<Figure> figure(Row row, Kind kind) {
        String text = row.text("value").toLowerCase(Locale.ROOT);
        if (UNKNOWN.contains(text)) {
            return Optional.of(Figure.UNKNOWN);
        }
        if (kind == Kind.YES_NO) {
            return yesNo(row, text);
        }
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Optional.of(Figure.of(Long.parseLong(text)));
        }
        String why = text.isEmpty() || text.equals("-")
                ? "Thiếu số liệu: không phát sinh thì ghi 0, chưa biết thì ghi “chưa rõ”."
                : text.startsWith("-")
                        ? "Số liệu không thể nhỏ hơn 0."
                        : "Cần một số nguyên, không có dấu chấm, phẩy hay chữ.";
        problems.add(row, "value", why, "0, 12, chưa rõ");
        return Optional.empty();
    }

    private Optional<Figure> yesNo(Row row, String text) {
        if (DONE.contains(text) || NOT_DONE.contains(text)) {
            return Optional.of(Figure.of(DONE.contains(text) ? 1 : 0));
        }
        problems.add(row, "value", "Chỉ số này chỉ có “có” hoặc “không”.", "1, 0, có, không, chưa rõ");
        return Optional.empty();
    }

    private void checkParts(Place place, Map<String, Cell> cells, Map<String, Figure> before) {
        Map<String, Indicator> all = indicators.getOrDefault(place, Map.of());
        for (Indicator part : all.values()) {
            String whole = part.within();
            Cell blamed = cells.getOrDefault(part.id(), whole == null ? null : cells.get(whole));
            if (whole == null || blamed == null) {
                continue;
            }
            Long partValue = value(part.id(), cells, before);
            Long wholeValue = value(whole, cells, before);
            if (partValue != null && wholeValue != null && partValue > wholeValue) {
                String why = "“%s” (%d) không thể nhiều hơn “%s” (%d) của cùng kỳ."
                        .formatted(part.id(), partValue, whole, wholeValue);
                problems.add(blamed.row(), "value", why, "");
            }
        }
    }

    private static @Nullable Long value(String indicator, Map<String, Cell> cells, Map<String, Figure> before) {
        Cell cell = cells.get(indicator);
        Figure figure = cell == null ? before.get(indicator) : cell.figure();
        return figure == null ? null : figure.value();
    }
}
