package vn.sohoi.console;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.conversation.Lessons;

/** {@code GET /api/learn}: how well the dialogs are understood, for those who word them. */
@RestController
class LearnController {

    private final Lessons lessons;
    private final Asked asked;

    LearnController(Lessons lessons, Asked asked) {
        this.lessons = lessons;
        this.asked = asked;
    }

    /** @param from the first month, such as {@code 2022-10}; only the last when it is not named, and that is today's */
    @GetMapping("/api/learn")
    ResponseEntity<LearnNumbers> learn(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        YearMonth last = to == null ? YearMonth.from(asked.today()) : asked.period(to);
        YearMonth first = from == null ? last : asked.period(from);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(LearnNumbers.of(first, last, lessons.dialogs(), lessons.between(first, last)));
    }
}
