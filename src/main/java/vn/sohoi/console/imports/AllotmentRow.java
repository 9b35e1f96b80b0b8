package vn.sohoi.console.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.sohoi.console.imports.AllotmentsCheck.Known;
import vn.sohoi.targets.Allottable;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Reads the rows of a table of shares one by one. */
final class AllotmentRow {

    /** As many digits as a figure may have. */
    private static final int MOST_DIGITS = 12;

    /** What a row means; null where it cannot be told. */
    record Meant(
            @Nullable Allottable part,
            UnitTree tree,
            @Nullable Unit unit,
            OptionalLong amount,
            boolean over) {}

    private final Known known;
    private final UnitCodes codes;
    private final Problems problems;

    AllotmentRow(Known known, UnitCodes codes, Problems problems) {
        this.known = known;
        this.codes = codes;
        this.problems = problems;
    }

    Meant read(Row row) {
        Optional<TargetSet> set = set(row);
        UnitTree tree = known.units().apply(day(set));
        Optional<Allottable> part = set.flatMap(one -> target(row, one).flatMap(target -> part(row, one, target)));
        Optional<Unit> unit = unit(row, tree);
        Optional<Unit> fitting =
                part.isEmpty() ? Optional.empty() : unit.filter(one -> fits(row, one, part.get(), tree));
        return new Meant(part.orElse(null), tree, fitting.orElse(null), amount(row), over(row));
    }

    /** Today, or the day of the set's year that is nearest to it. */
    private LocalDate day(Optional<TargetSet> set) {
        return set.map(one -> one.nearest(known.today())).orElse(known.today());
    }

    private Optional<TargetSet> set(Row row) {
        Optional<TargetSet> set = known.sets().apply(row.text("set"));
        if (set.isEmpty()) {
            problems.add(row, "set", "Không có bộ chỉ tiêu này.", "mã bộ chỉ tiêu đã nạp");
            return set;
        }
        String year = row.text("year");
        if (year.isEmpty()) {
            return set.map(one -> one.in(known.today().getYear()));
        }
        TargetSet.Term term = set.get().term();
        if (year.matches("\\d{4}") && term.covers(Integer.parseInt(year))) {
            return set.map(one -> one.in(Integer.parseInt(year)));
        }
        problems.add(row, "year", "Bộ chỉ tiêu không có năm này.", term.first() + "–" + term.last());
        return Optional.empty();
    }

    private Optional<Target> target(Row row, TargetSet set) {
        Optional<Target> target = set.targets().stream()
                .filter(one -> String.valueOf(one.number()).equals(row.text("target")))
                .findFirst();
        if (target.isEmpty()) {
            String numbers =
                    set.targets().stream().map(one -> "" + one.number()).collect(Collectors.joining(", "));
            problems.add(row, "target", "Bộ chỉ tiêu không có chỉ tiêu này.", numbers);
        }
        return target;
    }

    private Optional<Allottable> part(Row row, TargetSet set, Target target) {
        List<Part> allottable = Allottable.parts(set, target);
        String ids = allottable.stream().map(Part::id).collect(Collectors.joining(", "));
        if (!row.has("part")) {
            if (allottable.size() != 1) {
                String why = allottable.isEmpty()
                        ? "Chỉ tiêu này không có phần nào có tổng số để giao."
                        : "Chỉ tiêu này có nhiều phần để giao, xin ghi rõ phần nào.";
                problems.add(row, "part", why, ids);
                return Optional.empty();
            }
            return Allottable.of(set, target, allottable.getFirst());
        }
        Optional<Part> named = target.parts().stream()
                .filter(part -> part.id().equals(row.text("part")))
                .findFirst();
        Optional<Allottable> part = named.flatMap(one -> Allottable.of(set, target, one));
        if (part.isEmpty()) {
            String why = named.isEmpty()
                    ? "Chỉ tiêu không có phần này."
                    : "Phần này không có tổng số để giao (tỷ lệ, mức của từng đơn vị, mức tối đa, việc của tỉnh).";
            problems.add(row, "part", why, ids);
        }
        return part;
    }

    private Optional<Unit> unit(Row row, UnitTree tree) {
        return switch (codes.find(row.text("unit"), code -> tree.find(code).isPresent())) {
            case UnitCodes.Match.One one -> tree.find(one.code());
            case UnitCodes.Match.None none -> {
                problems.add(row, "unit", "Không có đơn vị mang mã này.", "mã đơn vị");
                yield Optional.empty();
            }
            case UnitCodes.Match.Several several -> {
                problems.add(row, "unit", Texts.ambiguous(several.codes()), String.join(", ", several.codes()));
                yield Optional.empty();
            }
        };
    }

    private boolean fits(Row row, Unit unit, Allottable part, UnitTree tree) {
        if (!tree.provinceOf(unit.code()).code().equals(part.province())) {
            problems.add(row, "unit", "Đơn vị này thuộc tỉnh khác.", "đơn vị của tỉnh " + part.province());
        } else if (unit.level() == Level.PROVINCE) {
            problems.add(row, "unit", "Chỉ tiêu giao từ tỉnh xuống; tỉnh không nhận phần giao.", "huyện, xã");
        } else if (tree.within(unit.code(), part.level()).isEmpty()) {
            problems.add(
                    row,
                    "unit",
                    "Phần này do cấp " + part.level().vietnamese() + " thực hiện, đơn vị này không có.",
                    "đơn vị cấp " + part.level().vietnamese() + " trở lên");
        } else {
            return true;
        }
        return false;
    }

    private OptionalLong amount(Row row) {
        String text = row.text("amount");
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return OptionalLong.of(Long.parseLong(text));
        }
        String why = text.isEmpty()
                ? "Thiếu số giao."
                : text.startsWith("-")
                        ? "Số giao không thể nhỏ hơn 0."
                        : "Cần một số nguyên, không có dấu chấm, phẩy hay chữ.";
        problems.add(row, "amount", why, "0, 12");
        return OptionalLong.empty();
    }

    private boolean over(Row row) {
        Boolean over = AllotmentsCheck.over(row.text("over"));
        if (over == null) {
            problems.add(row, "over", "Chỉ ghi “có” khi chủ ý giao vượt, không thì để trống.", "có, không");
        }
        return Boolean.TRUE.equals(over);
    }
}
