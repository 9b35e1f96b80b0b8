package vn.sohoi.console.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.sohoi.console.imports.Checked.Counts;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Competitions;
import vn.sohoi.scores.CriteriaFile;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.UnitTree;

/** Checks the criteria of a competition; its rows are the criteria, bonuses and deductions. */
final class CriteriaCheck {

    private static final String WHY = "Bộ tiêu chí thi đua không đúng ở chỗ này.";

    private final UnitTree tree;
    private final Function<String, Optional<TargetSet>> sets;
    private final Competitions stored;
    private final Problems problems;

    CriteriaCheck(UnitTree tree, Function<String, Optional<TargetSet>> sets, Competitions stored, Problems problems) {
        this.tree = tree;
        this.sets = sets;
        this.stored = stored;
        this.problems = problems;
    }

    Checked check(byte[] bytes) {
        try {
            return check(FileText.of(bytes));
        } catch (Unreadable broken) {
            problems.add(broken.line(), null, "", String.valueOf(broken.getMessage()), broken.allowed());
        } catch (StackOverflowError tooDeep) {
            // the parser has no limit of its own for brackets within brackets
            problems.add(1, null, "", "Tệp lồng quá nhiều lớp; " + WHY, "YAML 1.2");
        }
        return Checked.criteria(Counts.of(0, 0, 0), List.of());
    }

    private Checked check(String text) {
        CriteriaFile.Loaded loaded = CriteriaFile.read("criteria", text, sets);
        loaded.problems()
                .forEach(problem -> problems.add(problem.line(), null, problem.found(), WHY, problem.allowed()));
        Competition competition = loaded.competition();
        if (loaded.problems().isEmpty()) {
            checkPlace(competition);
        }
        return stored.find(competition.id()).filter(competition::equals).isPresent()
                ? Checked.criteria(Counts.of(rows(competition), 0, 0), List.of())
                : Checked.criteria(counts(competition), List.of(text));
    }

    private void checkPlace(Competition competition) {
        if (tree.find(competition.province())
                .filter(unit -> unit.level() == Level.PROVINCE)
                .isEmpty()) {
            problems.add(
                    1, "province", competition.province(), "Không có tỉnh mang mã này; xin nạp đơn vị trước.", "04");
        }
        stored.of(competition.province(), competition.year())
                .filter(other -> !other.id().equals(competition.id()))
                .ifPresent(other -> problems.add(
                        1,
                        "competition",
                        competition.id(),
                        "Tỉnh này đã có bộ tiêu chí khác cho năm " + competition.year() + ".",
                        other.id()));
    }

    private Counts counts(Competition competition) {
        Optional<Competition> before = stored.find(competition.id());
        int added = (int) competition
                .everything()
                .filter(one -> before.flatMap(known -> known.find(one.id())).isEmpty())
                .count();
        int same = (int) competition
                .everything()
                .filter(one -> before.flatMap(known -> known.find(one.id()))
                        .filter(one::equals)
                        .isPresent())
                .count();
        int rows = rows(competition);
        boolean elsewhere = before.isPresent() && same == rows;
        return Counts.of(rows, added, elsewhere ? rows : rows - added - same);
    }

    private static int rows(Competition competition) {
        return (int) competition.everything().count();
    }
}
