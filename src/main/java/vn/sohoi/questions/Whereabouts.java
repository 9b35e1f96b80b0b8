package vn.sohoi.questions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Folding;
import vn.sohoi.questions.UnitNames.Mention;
import vn.sohoi.units.Unit;

/**
 * The units that a text may mean.
 *
 * @param units none when none is named; several when a name stands in several places
 * @param unknown a place that is named and that nobody here knows; null when there is none
 */
public record Whereabouts(List<Unit> units, @Nullable String unknown) {

    private static final String KINDS = "(xa|phuong|thi tran|thi xa|huyen|quan|thanh pho|tinh) .*";

    /** How the units are called when it does not matter which is meant. */
    public String name() {
        return UnitNames.common(units);
    }

    static Whereabouts in(String text, Asker asker, UnitNames names, @Nullable Subjects subjects) {
        List<String> words = UnitNames.words(Folding.fold(text));
        List<Mention> mentions = names.in(words).stream()
                .filter(mention -> mention.withKind()
                        || subjects == null
                        || !subjects.covered(words).test(mention.from(), mention.to()))
                .toList();
        List<Unit> units = names.meant(mentions, asker.province().code());
        String unknown = units.isEmpty()
                ? Places.unknown(subjects == null ? words : subjects.without(words), new Typed(text))
                        .filter(place -> Folding.fold(place).matches(KINDS))
                        .orElse(null)
                : null;
        return new Whereabouts(units, unknown);
    }
}
