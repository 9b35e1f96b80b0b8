package vn.sohoi.scores;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sohoi.units.Level;

/**
 * What the units of one level of a province are judged by in one year.
 *
 * @param id such as {@code cao-bang-2024}
 * @param province the province's code
 * @param level who is judged
 * @param set the target set whose figures are used
 * @param parts in the file's order
 */
public record Competition(
        String id,
        String province,
        int year,
        Level level,
        String set,
        String name,
        List<Block> parts,
        Extras bonus,
        Extras deductions) {

    /**
     * A part or a group of it: smaller groups, or criteria.
     *
     * @param label as printed, such as {@code III} or {@code 1.2}
     * @param points what the document says it is worth
     */
    public record Block(
            String label, String name, long points, List<Block> groups, List<Criterion> criteria, String note) {

        /** Every criterion in it, in order. */
        public Stream<Criterion> all() {
            return Stream.concat(groups.stream().flatMap(Block::all), criteria.stream());
        }
    }

    /** Bonuses or deductions, which count together up to a ceiling. */
    public record Extras(long ceiling, List<Criterion> items) {}

    /** The numbered criteria, in order. */
    public List<Criterion> criteria() {
        return parts.stream().flatMap(Block::all).toList();
    }

    /** The criteria, then the bonuses, then the deductions. */
    public Stream<Criterion> everything() {
        return Stream.of(criteria(), bonus.items(), deductions.items()).flatMap(List::stream);
    }

    public Optional<Criterion> find(String id) {
        return everything().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The most that the parts give. */
    public long points() {
        return parts.stream().mapToLong(Block::points).sum();
    }
}
