package vn.sohoi.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.sohoi.targets.Allottable;
import vn.sohoi.targets.Shares;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Which part of which target an address means, and the unit whose amount is shared out. */
@Component
class AllotmentPlaces {

    private final Asked asked;
    private final TargetSets sets;
    private final Units units;
    private final Clock clock;

    AllotmentPlaces(Asked asked, TargetSets sets, Units units, Clock clock) {
        this.asked = asked;
        this.sets = sets;
        this.units = units;
        this.clock = clock;
    }

    /** The parameters as they were given. */
    record Which(
            @Nullable String set,
            @Nullable String year,
            @Nullable String target,
            @Nullable String part,
            @Nullable String unit) {}

    /** What they mean. */
    record Place(
            Which which,
            TargetSet set,
            Target target,
            Part named,
            Allottable part,
            Unit unit,
            UnitTree tree,
            LocalDate day) {

        String code() {
            return unit.code();
        }

        /** What the unit has to share out: the province's target, or its own share. */
        OptionalLong amount(Shares shares) {
            return unit.level() == Level.PROVINCE ? OptionalLong.of(part.amount()) : shares.of(unit, tree);
        }

        /** The units directly below that have to do with the part. */
        List<Unit> receivers() {
            return tree.children(unit.code()).stream()
                    .filter(child -> !tree.within(child.code(), part.level()).isEmpty())
                    .toList();
        }

        List<String> receiverCodes() {
            return receivers().stream().map(Unit::code).toList();
        }
    }

    /** Without a unit the province is meant, without a year the one of today. */
    Place of(Which which) {
        TargetSet set = set(which);
        LocalDate day = set.nearest(Asked.day(clock.instant()));
        String code = which.unit() == null || which.unit().isBlank() ? set.province() : which.unit();
        Unit unit = asked.unit(code, day);
        UnitTree tree = units.on(day);
        if (!tree.provinceOf(unit.code()).code().equals(set.province())) {
            throw ApiErrors.refusal(HttpStatus.NOT_FOUND, "Bộ chỉ tiêu “%s” là của tỉnh khác.".formatted(set.id()));
        }
        if (which.target() == null || which.target().isBlank()) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Thiếu tham số target (số của chỉ tiêu).");
        }
        Target target = ProgressController.targets(set, which.target()).getFirst();
        Part part = part(set, target, which.part());
        Allottable allottable = Allottable.of(set, target, part).orElseThrow();
        return new Place(which, set, target, part, allottable, unit, tree, day);
    }

    private TargetSet set(Which which) {
        String id = which.set() == null ? "" : which.set().strip();
        TargetSet set = sets.find(id)
                .orElseThrow(() -> ApiErrors.refusal(
                        HttpStatus.NOT_FOUND, "Không có bộ chỉ tiêu “%s”. %s".formatted(id, asked.known())));
        String year = which.year() == null ? "" : which.year().strip();
        if (year.isEmpty()) {
            return set.in(Asked.day(clock.instant()).getYear());
        }
        if (!year.matches("\\d{4}") || !set.term().covers(Integer.parseInt(year))) {
            throw ApiErrors.refusal(HttpStatus.NOT_FOUND, "Bộ chỉ tiêu “%s” không có năm “%s”.".formatted(id, year));
        }
        return set.in(Integer.parseInt(year));
    }

    private static Part part(TargetSet set, Target target, @Nullable String id) {
        List<Part> parts = Allottable.parts(set, target);
        String ids = Asked.orNone(parts.stream().map(Part::id).collect(Collectors.joining(", ")));
        if (id == null || id.isBlank()) {
            if (parts.isEmpty()) {
                throw AllotmentController.refused(
                        "Chỉ tiêu %d không có phần nào có tổng số để giao.".formatted(target.number()));
            }
            if (parts.size() > 1) {
                throw AllotmentController.refused(
                        "Chỉ tiêu %d cần tham số part; phần có tổng số để giao: %s.".formatted(target.number(), ids));
            }
            return parts.getFirst();
        }
        Part named = target.parts().stream()
                .filter(part -> part.id().equals(id.strip()))
                .findFirst()
                .orElseThrow(() -> ApiErrors.refusal(
                        HttpStatus.NOT_FOUND,
                        "Chỉ tiêu %d không có phần “%s”; có: %s.".formatted(target.number(), id, ids)));
        if (!parts.contains(named)) {
            throw AllotmentController.refused("Phần “%s” không có tổng số để giao; có: %s.".formatted(named.id(), ids));
        }
        return named;
    }
}
