package vn.sohoi.console.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sohoi.console.Examples;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.reports.Figure;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.CriteriaFile;
import vn.sohoi.scores.Entry;
import vn.sohoi.scores.ScoreCard;
import vn.sohoi.targets.Shares;
import vn.sohoi.targets.TargetFile;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Files held against a small installation: a province, two districts, three communes, the targets of 2022. */
final class Check {

    static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    static final List<Unit> UNITS = List.of(
            Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null),
            Unit.of("19", Level.PROVINCE, "Tỉnh Thái Nguyên", null),
            Unit.of("040", Level.DISTRICT, "Thành phố Cao Bằng", "04"),
            Unit.of("042", Level.DISTRICT, "Huyện Bảo Lâm", "04"),
            Unit.of("01267", Level.COMMUNE, "Phường Sông Hiến", "040"),
            Unit.of("01270", Level.COMMUNE, "Phường Sông Bằng", "040"),
            Unit.of("00042", Level.COMMUNE, "Xã Thử", "042"));

    static final TargetSet TARGETS =
            TargetFile.read("cao-bang-2022.yaml", Examples.targets()).set();

    static final TargetSet THAI_NGUYEN = TargetFile.read(
                    "thai-nguyen-2021.yaml", Examples.text("/targets/thai-nguyen-2021.yaml"))
            .set();

    static final Post CHAIR = Post.begin("01267", Role.CHAIR, "Chị Một", new Phone("0902001267"), NOW);

    /** What checking a file gave. */
    record Result(Checked checked, List<RowProblem> problems) {

        /** Problems as {@code line:column}. */
        List<String> places() {
            return problems.stream()
                    .map(problem -> problem.line() + ":" + problem.column())
                    .toList();
        }
    }

    static final Competition COMPETITION = CriteriaFile.read(
                    "cao-bang-2024.yaml", Examples.text("/criteria/cao-bang-2024.yaml"))
            .competition();

    private final Map<String, ScoreCard> cards = new HashMap<>();
    private final Map<String, Map<String, Figure>> reports = new HashMap<>();

    Check reported(String unit, String period, String indicator, long value) {
        reports.computeIfAbsent(unit + "/" + period, key -> new HashMap<>()).put(indicator, Figure.of(value));
        return this;
    }

    static Result file(Kind kind, String text) {
        return new Check().check(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    static Result file(Kind kind, byte[] bytes) {
        return new Check().check(kind, bytes);
    }

    Result check(Kind kind, String text) {
        return check(kind, text.getBytes(StandardCharsets.UTF_8));
    }

    Result check(Kind kind, byte[] bytes) {
        Problems problems = new Problems();
        Checked checked = checked(kind, bytes, problems);
        return new Result(checked, problems.byLine());
    }

    private Checked checked(Kind kind, byte[] bytes, Problems problems) {
        UnitTree tree = new UnitTree(UNITS);
        TableReader reader = new TableReader(kind, problems);
        return switch (kind) {
            case UNITS -> new UnitsCheck(UNITS, problems).check(reader.read(bytes));
            case ROSTER -> new RosterCheck(tree, List.of(CHAIR), NOW, problems).check(reader.read(bytes));
            case TARGETS -> new TargetsCheck(tree, List.of(TARGETS), problems).check(bytes);
            case FIGURES ->
                new FiguresCheck(
                                new FiguresCheck.Known(
                                        day -> tree,
                                        List.of(TARGETS, THAI_NGUYEN),
                                        this::stored,
                                        YearMonth.of(2022, 11)),
                                problems)
                        .check(reader.read(bytes));
            case ALLOTMENTS ->
                new AllotmentsCheck(
                                new AllotmentsCheck.Known(
                                        id -> Optional.of(TARGETS)
                                                .filter(set -> set.id().equals(id)),
                                        day -> tree,
                                        part -> Shares.NONE,
                                        LocalDate.of(2022, 11, 18)),
                                problems)
                        .check(reader.read(bytes));
            case CRITERIA -> throw new IllegalArgumentException("criteria are no table");
            case SCORES ->
                new ScoresCheck(
                                new ScoresCheck.Known(
                                        day -> tree,
                                        (province, year) -> Optional.of(COMPETITION)
                                                .filter(one -> one.province().equals(province) && one.year() == year),
                                        this::card),
                                problems)
                        .check(reader.read(bytes));
        };
    }

    private ScoreCard card(String unit, int year) {
        return cards.getOrDefault(unit + "/" + year, new ScoreCard("", null, unit, year, Map.of(), List.of()));
    }

    Check entered(String unit, int year, String criterion, Entry entry) {
        cards.put(unit + "/" + year, new ScoreCard("", null, unit, year, Map.of(criterion, entry), List.of()));
        return this;
    }

    private Map<String, Figure> stored(String unit, YearMonth period) {
        return reports.getOrDefault(unit + "/" + period, Map.of());
    }
}
