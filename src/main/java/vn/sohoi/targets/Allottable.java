package vn.sohoi.targets;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.units.Level;

/**
 * A part of a target whose amount can be shared out in a year.
 *
 * @param id such as {@code cao-bang-2022/2022/5/members}
 * @param province whose target it is
 * @param level the lowest that gets a share: the one that reports
 * @param amount the province's target
 */
public record Allottable(String id, String province, Level level, long amount) {

    /** Empty when the part has no amount, gives every unit its own already, or is the province's own doing. */
    public static Optional<Allottable> of(TargetSet set, Target target, Part part) {
        Rule rule = part.rule();
        OptionalLong amount = amount(rule, set.year());
        if (amount.isEmpty() || rule.level() == Level.PROVINCE) {
            return Optional.empty();
        }
        // a milestone is one for all years until it is due
        int year = rule instanceof Rule.Milestone milestone ? milestone.by() : set.year();
        String id = set.id() + "/" + year + "/" + target.number() + "/" + part.id();
        return Optional.of(new Allottable(id, set.province(), rule.level(), amount.getAsLong()));
    }

    /** The parts of a target that can be shared out. */
    public static List<Part> parts(TargetSet set, Target target) {
        return target.parts().stream()
                .filter(part -> of(set, target, part).isPresent())
                .toList();
    }

    private static OptionalLong amount(Rule rule, int year) {
        return switch (rule) {
            case Rule.Total total -> total.each() > 0 ? OptionalLong.empty() : OptionalLong.of(total.atLeast());
            case Rule.Plan plan -> amount(plan, year);
            case Rule.Milestone milestone -> OptionalLong.of(milestone.atLeast());
            case Rule.Growth growth -> amount(growth);
            case Rule.Coverage other -> OptionalLong.empty();
            case Rule.Quarterly other -> OptionalLong.empty();
            case Rule.PerUnit other -> OptionalLong.empty();
            case Rule.Share other -> OptionalLong.empty();
            case Rule.EachShare other -> OptionalLong.empty();
            case Rule.AtMost other -> OptionalLong.empty();
        };
    }

    private static OptionalLong amount(Rule.Plan plan, int year) {
        Long level = plan.levels().get(year);
        return level == null || plan.each() > 0 ? OptionalLong.empty() : OptionalLong.of(level);
    }

    /** Only a gain in numbers over what each unit reported before can be a unit's own. */
    private static OptionalLong amount(Rule.Growth growth) {
        return growth.base() instanceof Rule.Base.Reported && growth.atLeast() instanceof Rule.Gain.Absolute gain
                ? OptionalLong.of(gain.amount())
                : OptionalLong.empty();
    }
}
