package vn.sohoi.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Moneys;
import vn.sohoi.language.Period;
import vn.sohoi.language.Periods;
import vn.sohoi.language.Ratio;
import vn.sohoi.language.Ratios;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Why;
import vn.sohoi.language.YesNo;

/** {@code POST /api/read}: what a typed answer would be taken for; nothing is stored. */
@RestController
class ReadController {

    private final JsonBodies bodies;
    private final Clock clock;

    ReadController(JsonBodies bodies, Clock clock) {
        this.bodies = bodies;
        this.clock = clock;
    }

    record Typed(@Nullable String kind, @Nullable String text) {}

    /**
     * @param value only with {@code value} and {@code zero}
     * @param readings what to offer, only with {@code ask}
     * @param why only with {@code ask} and {@code refuse}, such as {@code letter-for-digit}
     */
    record Taken(
            String result,
            @Nullable String value,
            List<String> readings,
            @Nullable String why) {}

    @PostMapping("/api/read")
    ResponseEntity<Taken> read(HttpServletRequest request) {
        Typed typed = bodies.read(request, Typed.class);
        String text = typed.text();
        if (text == null) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Thiếu “text”.");
        }
        Taken taken = switch (Objects.requireNonNullElse(typed.kind(), "")) {
            case "count" -> taken(Counts.read(text), String::valueOf);
            case "ratio" -> taken(Ratios.read(text), Ratio::toString);
            case "money" -> taken(Moneys.read(text), String::valueOf);
            case "period" -> taken(Periods.read(text, Asked.day(clock.instant())), Period::code);
            case "yes-no" -> taken(YesNo.read(text), yes -> yes ? "yes" : "no");
            default ->
                throw ApiErrors.refusal(
                        HttpStatus.BAD_REQUEST, "kind là một trong: count, ratio, money, period, yes-no.");
        };
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(taken);
    }

    private static <T> Taken taken(Reading<T> reading, Function<T, String> told) {
        return switch (reading) {
            case Reading.Value<T> value -> new Taken("value", told.apply(value.value()), List.of(), null);
            case Reading.Zero<T> zero -> new Taken("zero", "0", List.of(), null);
            case Reading.Unknown<T> unknown -> new Taken("unknown", null, List.of(), null);
            case Reading.Ask<T> ask ->
                new Taken("ask", null, ask.readings().stream().map(told).toList(), code(ask.why()));
            case Reading.Refuse<T> refuse -> new Taken("refuse", null, List.of(), code(refuse.why()));
        };
    }

    private static String code(Why why) {
        return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
