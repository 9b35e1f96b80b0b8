package vn.sohoi.console;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import vn.sohoi.console.AllotmentPlaces.Place;
import vn.sohoi.console.TargetNumbers.UnitName;
import vn.sohoi.console.imports.Allotting.Proposal;
import vn.sohoi.targets.Allotment;
import vn.sohoi.targets.Allotment.Made;
import vn.sohoi.targets.Allotment.Revision;
import vn.sohoi.targets.Shares;
import vn.sohoi.units.Unit;

/**
 * How one unit's amount of a part is shared out, as machines read it.
 *
 * @param made {@code hand}, {@code equal} or {@code proportional}; null when the unit shares out nothing itself
 * @param indicator the stock that was gone by
 * @param amount the province's target or the unit's own share; null when it was given none
 * @param over how much more the shares are than the amount
 * @param lacking how much less, when the target was raised afterwards
 */
record AllotmentNumbers(
        String set,
        int year,
        int target,
        String part,
        String name,
        UnitName unit,
        boolean dryRun,
        @Nullable String made,
        @Nullable String indicator,
        @Nullable Long amount,
        long sum,
        @Nullable Long over,
        @Nullable Long lacking,
        List<Share> shares,
        List<Change> revisions) {

    record Share(String code, String name, long amount) {}

    /** One sharing out; {@code made} may be {@code taken-back} too. */
    record Change(
            OffsetDateTime at,
            String by,
            String made,
            @Nullable String indicator,
            long sum,
            Map<String, Long> shares) {

        static Change of(Revision revision) {
            return new Change(
                    ReportNumbers.local(revision.at()),
                    revision.by(),
                    revision.shares().isEmpty() ? "taken-back" : code(revision.made()),
                    revision.indicator(),
                    revision.shares().values().stream().reduce(0L, Math::addExact),
                    revision.shares());
        }
    }

    static AllotmentNumbers of(Place place, Shares shares, Optional<Allotment> stored) {
        List<Revision> revisions = stored.map(Allotment::revisions).orElse(List.of());
        boolean given = shares.byUnit().containsKey(place.code());
        return of(
                place,
                shares,
                false,
                given ? revisions.getLast().made() : null,
                given ? revisions.getLast().indicator() : null,
                revisions.stream().map(Change::of).toList());
    }

    static AllotmentNumbers rehearsed(Place place, Shares shares, Proposal proposal) {
        String indicator = proposal.indicator().isEmpty() ? null : proposal.indicator();
        return of(place, shares, true, proposal.made(), indicator, List.of());
    }

    private static AllotmentNumbers of(
            Place place,
            Shares shares,
            boolean dryRun,
            @Nullable Made made,
            @Nullable String indicator,
            List<Change> revisions) {
        SortedMap<String, Long> below = shares.below(place.code(), place.tree());
        long sum = below.values().stream().reduce(0L, Math::addExact);
        OptionalLong own = place.amount(shares);
        Long amount = own.isPresent() ? own.getAsLong() : null;
        Long more = amount == null || below.isEmpty() ? null : sum - amount;
        return new AllotmentNumbers(
                place.set().id(),
                place.set().year(),
                place.target().number(),
                place.named().id(),
                place.named().name(),
                UnitName.of(place.unit()),
                dryRun,
                made == null ? null : code(made),
                indicator,
                amount,
                sum,
                more == null ? null : Math.max(0, more),
                more == null ? null : Math.max(0, -more),
                below.entrySet().stream()
                        .map(share -> new Share(share.getKey(), name(place, share.getKey()), share.getValue()))
                        .toList(),
                revisions);
    }

    private static String name(Place place, String code) {
        return place.tree().find(code).map(Unit::name).orElse(code);
    }

    private static String code(Made made) {
        return made.name().toLowerCase(Locale.ROOT);
    }
}
