package vn.sohoi.targets;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.units.Level;

/**
 * A task area of a plan, whose activities are asked about like the parts of a target.
 *
 * @param id its number in the plan, such as {@code 1.1}
 */
public record Area(String id, String name, String english, List<String> words, List<Activity> activities) {

    /**
     * Something that the plan wants done.
     *
     * @param id its number in the plan, such as {@code 1.1.5}
     * @param level whose figures count
     * @param leads who does it, and {@code helps} who helps
     */
    public record Activity(
            String id,
            String name,
            String english,
            Level level,
            Due due,
            String leads,
            String helps,
            List<String> words) {

        /** The indicator that is reported for it, such as {@code activity-1-1-5}. */
        public String indicator() {
            return "activity-" + id.replace('.', '-');
        }

        Indicator reported() {
            return switch (due) {
                case Due.Done done -> reported("đơn vị", Indicator.Kind.YES_NO);
                case Due.Counted counted -> reported(counted.unit(), Indicator.Kind.FLOW);
            };
        }

        private Indicator reported(String unit, Indicator.Kind kind) {
            return new Indicator(indicator(), name, english, unit, kind, Set.of(level), null, false);
        }

        /** How it is judged in the years in which it is due. */
        public Rule rule() {
            return switch (due) {
                case Due.Done done -> new Rule.Coverage(indicator(), level, 1);
                case Due.Counted counted ->
                    new Rule.Plan(indicator(), level, new TreeMap<>(counted.levels()), counted.each());
            };
        }

        /** Nothing in a year in which it is not due. */
        private Optional<Part> part(int year) {
            return due.years().contains(year)
                    ? Optional.of(new Part(id, name, english, rule(), List.of(), words))
                    : Optional.empty();
        }
    }

    /** When, and how much of it. */
    public sealed interface Due {

        List<Integer> years();

        /** Each unit says in these years whether it was done. */
        record Done(List<Integer> years) implements Due {}

        /**
         * The year's sum is to reach the year's level.
         *
         * @param each what every unit is to give towards it; 0 when that is not said
         */
        record Counted(String unit, SortedMap<Integer, Long> levels, long each) implements Due {

            @Override
            public List<Integer> years() {
                return List.copyOf(levels.keySet());
            }
        }
    }

    /** What it is called by where targets have numbers: 11 for 1.1. */
    public int number() {
        return Integer.parseInt(id.replace(".", ""));
    }

    /** The activities that are due in a year, to be judged like a target; none when nothing is. */
    Optional<Target> target(int year) {
        List<Part> parts = activities.stream()
                .flatMap(activity -> activity.part(year).stream())
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Target(number(), name, english, words, parts));
    }
}
