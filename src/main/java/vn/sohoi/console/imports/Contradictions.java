package vn.sohoi.console.imports;

import vn.sohoi.targets.Shares.Contradiction;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** What is wrong with shares, in words. */
final class Contradictions {

    private Contradictions() {}

    static String told(Contradiction wrong, UnitTree tree) {
        String unit = name(wrong.unit(), tree);
        return switch (wrong) {
            case Contradiction.Less less ->
                "Các phần giao từ %s cộng lại là %d, ít hơn %d.".formatted(unit, less.sum(), less.amount());
            case Contradiction.More more ->
                "Các phần giao từ %s cộng lại là %d, nhiều hơn %d.".formatted(unit, more.sum(), more.amount());
            case Contradiction.NothingGiven nothing ->
                "%s chưa được giao mà cấp dưới đã có phần giao; giao cho %s hoặc thu hồi phần của cấp dưới trước."
                        .formatted(unit, unit);
            case Contradiction.Twice twice -> "%s được tính hai lần.".formatted(name(twice.counted(), tree));
        };
    }

    static String allowed(Contradiction wrong) {
        return switch (wrong) {
            case Contradiction.Less less -> "tổng từ " + less.amount();
            case Contradiction.More more -> "tổng " + more.amount() + ", hoặc over = có khi chủ ý giao vượt";
            case Contradiction.NothingGiven nothing -> "";
            case Contradiction.Twice twice -> "mỗi đơn vị một phần, từ một cấp trên";
        };
    }

    private static String name(String code, UnitTree tree) {
        return tree.find(code).map(Unit::name).orElse(code);
    }
}
