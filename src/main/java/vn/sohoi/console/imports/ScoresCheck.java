package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoi.console.imports.Checked.Counts;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Criterion;
import vn.sohoi.scores.Entry;
import vn.sohoi.scores.ScoreCard;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Checks a table of what is entered for scores against the criteria of each year. */
final class ScoresCheck {

    /** What is stored that scores are held against. */
    record Known(Function<LocalDate, UnitTree> units, CompetitionOf competitions, CardOf cards) {}

    /** The competition of a province and year. */
    interface CompetitionOf {
        Optional<Competition> find(String province, int year);
    }

    /** What was entered for a unit and year before. */
    interface CardOf {
        ScoreCard of(String unit, int year);
    }

    /** The card a row belongs to. */
    private record Place(Unit unit, Competition competition) {}

    private final Known known;
    private final Problems problems;
    private final Map<Place, Map<String, Entry>> cards = new LinkedHashMap<>();
    private final Map<List<Object>, Integer> lines = new HashMap<>();
    private int added;
    private int changed;

    ScoresCheck(Known known, Problems problems) {
        this.known = known;
        this.problems = problems;
    }

    Checked check(List<Row> rows) {
        UnitCodes codes = UnitCodes.of(rows, "unit");
        rows.forEach(row -> read(row, codes));
        List<Redo.Card> written = problems.none()
                ? cards.entrySet().stream()
                        .filter(card -> !card.getValue().isEmpty())
                        .map(card -> new Redo.Card(
                                card.getKey().unit().code(),
                                card.getKey().competition().year(),
                                card.getValue()))
                        .toList()
                : List.of();
        return Checked.scores(Counts.of(rows.size(), added, changed), written);
    }

    private void read(Row row, UnitCodes codes) {
        Optional<Integer> year = year(row);
        Optional<Place> place = year.flatMap(known -> place(row, known, codes));
        Optional<Criterion> criterion = place.flatMap(one -> criterion(row, one.competition()));
        if (place.isEmpty() || criterion.isEmpty()) {
            return;
        }
        String id = criterion.get().id();
        String unit = place.get().unit().code();
        Integer before = lines.putIfAbsent(List.of(unit, year.get(), id), row.line());
        if (before != null) {
            problems.add(row, "criterion", "Tiêu chí này đã có ở dòng " + before + ".", "mỗi tiêu chí một dòng");
            return;
        }
        Entry stored = known.cards().of(unit, year.get()).entries().getOrDefault(id, Entry.NOTHING);
        new EntryReader(row, criterion.get(), problems)
                .read(stored)
                .ifPresent(next -> take(place.get(), id, stored, next));
    }

    private void take(Place place, String criterion, Entry stored, Entry next) {
        if (!next.equals(stored)) {
            added += stored.equals(Entry.NOTHING) ? 1 : 0;
            changed += stored.equals(Entry.NOTHING) ? 0 : 1;
            cards.computeIfAbsent(place, key -> new LinkedHashMap<>()).put(criterion, next);
        }
    }

    private Optional<Integer> year(Row row) {
        if (row.text("year").matches("20\\d\\d")) {
            return Optional.of(Integer.parseInt(row.text("year")));
        }
        problems.add(row, "year", "Năm viết bằng bốn chữ số.", "2024");
        return Optional.empty();
    }

    private Optional<Place> place(Row row, int year, UnitCodes codes) {
        UnitTree last = known.units().apply(LocalDate.of(year, 12, 31));
        UnitTree first = known.units().apply(LocalDate.of(year, 1, 1));
        return switch (codes.find(
                row.text("unit"),
                code -> Stream.of(last, first).anyMatch(tree -> tree.find(code).isPresent()))) {
            case UnitCodes.Match.One one ->
                place(row, year, last.find(one.code()).isPresent() ? last : first, one.code());
            case UnitCodes.Match.None none -> {
                problems.add(row, "unit", "Không có đơn vị mang mã này trong năm này.", "mã đơn vị");
                yield Optional.empty();
            }
            case UnitCodes.Match.Several several -> {
                problems.add(row, "unit", Texts.ambiguous(several.codes()), String.join(", ", several.codes()));
                yield Optional.empty();
            }
        };
    }

    private Optional<Place> place(Row row, int year, UnitTree tree, String code) {
        Unit unit = tree.get(code);
        Optional<Competition> competition =
                known.competitions().find(tree.provinceOf(code).code(), year);
        if (competition.isEmpty()) {
            problems.add(row, "year", "Tỉnh này chưa có bộ tiêu chí thi đua cho năm " + year + ".", "");
        } else if (unit.level() != competition.get().level()) {
            String level = competition.get().level().vietnamese();
            problems.add(row, "unit", "Điểm thi đua chấm cho đơn vị cấp " + level + ".", "mã đơn vị cấp " + level);
        } else {
            return Optional.of(new Place(unit, competition.get()));
        }
        return Optional.empty();
    }

    private Optional<Criterion> criterion(Row row, Competition competition) {
        Optional<Criterion> found = competition.find(row.text("criterion").toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            String extras = Stream.of(competition.bonus(), competition.deductions())
                    .flatMap(extra -> extra.items().stream())
                    .map(Criterion::id)
                    .collect(Collectors.joining(", "));
            String numbers = competition.criteria().getFirst().id() + " – "
                    + competition.criteria().getLast().id();
            problems.add(row, "criterion", "Bộ tiêu chí không có tiêu chí này.", numbers + ", " + extras);
        }
        return found;
    }
}
