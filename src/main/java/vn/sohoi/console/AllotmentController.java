package vn.sohoi.console;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.console.AllotmentPlaces.Place;
import vn.sohoi.console.AllotmentPlaces.Which;
import vn.sohoi.console.imports.Allotting;
import vn.sohoi.console.imports.Allotting.Proposal;
import vn.sohoi.targets.Allotment.Made;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.Shares;
import vn.sohoi.targets.Shares.Given;
import vn.sohoi.targets.Sharing;

/** {@code /api/allot} shares out an amount by a rule or takes it back, {@code GET /api/allotments} shows the shares. */
@RestController
class AllotmentController {

    private final AllotmentPlaces places;
    private final Allotments allotments;
    private final Allotting allotting;
    private final Stocks stocks;

    AllotmentController(AllotmentPlaces places, Allotments allotments, Allotting allotting, Stocks stocks) {
        this.places = places;
        this.allotments = allotments;
        this.allotting = allotting;
        this.stocks = stocks;
    }

    @GetMapping("/api/allotments")
    ResponseEntity<AllotmentNumbers> shares(@ModelAttribute Which which) {
        Place place = places.of(which);
        return told(
                AllotmentNumbers.of(place, allotments.now(place.part()), allotments.find(place.part(), place.code())));
    }

    @PostMapping("/api/allot")
    ResponseEntity<AllotmentNumbers> allot(
            @ModelAttribute Which which,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String indicator,
            @RequestParam(required = false) @Nullable String over,
            @RequestParam(required = false) @Nullable String dryRun) {
        Place place = places.of(which);
        boolean rehearsal = dryRun(dryRun);
        Made made = made(by);
        String stock = Objects.requireNonNullElse(indicator, "").strip();
        long own = own(place);
        long total = total(over, own, place);
        Given given = new Given(total > own, shares(place, made, stock, total));
        return decide(place, new Proposal(place.part(), place.code(), place.tree(), made, stock, given), rehearsal);
    }

    @DeleteMapping("/api/allot")
    ResponseEntity<AllotmentNumbers> takeBack(
            @ModelAttribute Which which, @RequestParam(required = false) @Nullable String dryRun) {
        Place place = places.of(which);
        Given none = new Given(false, Map.of());
        return decide(
                place, new Proposal(place.part(), place.code(), place.tree(), Made.HAND, "", none), dryRun(dryRun));
    }

    private ResponseEntity<AllotmentNumbers> decide(Place place, Proposal proposal, boolean rehearsal) {
        List<String> wrong = rehearsal ? allotting.rehearse(proposal) : allotting.apply(proposal);
        if (!wrong.isEmpty()) {
            throw refused(String.join(" ", wrong) + " Chưa có gì được ghi.");
        }
        if (!rehearsal) {
            return shares(place.which());
        }
        Shares next = allotments.now(place.part()).with(place.code(), proposal.given());
        return told(AllotmentNumbers.rehearsed(place, next, proposal));
    }

    private static ResponseEntity<AllotmentNumbers> told(AllotmentNumbers numbers) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(numbers);
    }

    /** What the unit has to share out. */
    private long own(Place place) {
        OptionalLong own = place.amount(allotments.now(place.part()));
        return own.orElseThrow(() -> refused("%s chưa được giao chỉ tiêu này nên chưa chia được."
                .formatted(place.unit().name())));
    }

    private static long total(@Nullable String over, long own, Place place) {
        String text = Objects.requireNonNullElse(over, "").strip();
        if (text.isEmpty()) {
            return own;
        }
        if (!text.matches("\\d{1,12}")) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "over là một số nguyên, ví dụ 1400.");
        }
        long total = Long.parseLong(text);
        if (total < own) {
            throw refused("Tổng giao %d ít hơn %d của %s."
                    .formatted(total, own, place.unit().name()));
        }
        return total;
    }

    private Map<String, Long> shares(Place place, Made made, String stock, long total) {
        if (place.receivers().isEmpty()) {
            throw refused("%s không có đơn vị trực thuộc nhận phần này."
                    .formatted(place.unit().name()));
        }
        Sharing sharing = made == Made.EQUAL
                ? Sharing.equal(total, place.receiverCodes())
                : Sharing.proportional(total, stocks.of(place, stock));
        return switch (sharing) {
            case Sharing.Shared shared -> shared.shares();
            case Sharing.NoStock none ->
                throw refused("Chỉ số “%s” của mọi đơn vị đều bằng 0 nên không chia theo tỷ lệ được.".formatted(stock));
            case Sharing.UnknownStock unknown ->
                throw refused("Chưa biết chỉ số “%s” của: %s."
                        .formatted(stock, String.join("; ", stocks.unknown(place, stock, unknown.units()))));
        };
    }

    private static Made made(@Nullable String by) {
        return switch (Objects.requireNonNullElse(by, "").strip().toLowerCase(Locale.ROOT)) {
            case "equal" -> Made.EQUAL;
            case "proportional" -> Made.PROPORTIONAL;
            default -> throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "by chỉ nhận equal hoặc proportional.");
        };
    }

    private static boolean dryRun(@Nullable String text) {
        return switch (Objects.requireNonNullElse(text, "false").strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false", "" -> false;
            default -> throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "dryRun chỉ nhận true hoặc false.");
        };
    }

    static ErrorResponseException refused(String why) {
        return ApiErrors.refusal(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }
}
