package vn.sohoi.console;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.progress.Progress;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.Area;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** {@code GET /api/progress}: how far one target is, or all of a set. */
@RestController
class ProgressController {

    private final ProgressBook book;
    private final Asked asked;

    ProgressController(ProgressBook book, Asked asked) {
        this.book = book;
        this.asked = asked;
    }

    @GetMapping("/api/progress")
    ResponseEntity<Object> progress(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String target,
            @RequestParam(required = false) @Nullable String asOf) {
        boolean live = asOf == null || asOf.isBlank();
        Instant moment = asked.moment(asOf);
        Unit whose = asked.unit(unit, Asked.day(moment));
        TargetSet now = asked.set(set, whose, Asked.day(moment));
        TargetSet of = live ? now : asked.known(now, moment);
        List<TargetNumbers> numbers = targets(of, target).stream()
                .map(one -> TargetNumbers.of(numbers(live, of, one, whose, moment)))
                .toList();
        Object body = target == null || target.isBlank() ? numbers : numbers.getFirst();
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }

    private Progress numbers(boolean live, TargetSet set, Target target, Unit unit, Instant moment) {
        return live ? book.of(set, target, unit, moment) : book.asOf(set, target, unit, moment);
    }

    static List<Target> targets(TargetSet set, @Nullable String number) {
        if (number == null || number.isBlank()) {
            return set.targets();
        }
        List<Target> found = set.targets().stream()
                .filter(target -> called(set, target).equals(number.strip()))
                .toList();
        if (found.isEmpty()) {
            String known = set.targets().stream().map(one -> called(set, one)).collect(Collectors.joining(", "));
            throw ApiErrors.refusal(
                    HttpStatus.NOT_FOUND,
                    "Bộ “" + set.id() + "” không có chỉ tiêu “" + number + "”; có: " + known + ".");
        }
        return found;
    }

    /** The number of a target, or of a task area as it stands in the plan, such as {@code 1.1}. */
    private static String called(TargetSet set, Target target) {
        return set.area(target).map(Area::id).orElse(String.valueOf(target.number()));
    }
}
