package vn.sohoi.console;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.exports.Appendices;
import vn.sohoi.exports.Appendix;
import vn.sohoi.exports.AppendixDocument;
import vn.sohoi.exports.AppendixWorkbook;
import vn.sohoi.exports.MonthTable;
import vn.sohoi.exports.MonthTables;
import vn.sohoi.exports.MonthWorkbook;
import vn.sohoi.exports.YearTable;
import vn.sohoi.exports.YearTables;
import vn.sohoi.exports.YearWorkbook;
import vn.sohoi.scores.Scoring;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

/** {@code GET /api/export/…}: tables as files to print and calculate with, or as JSON. */
@RestController
class ExportController {

    /** What files are called over HTTP. */
    private enum Format {
        JSON("application/json"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        private final MediaType type;

        Format(String type) {
            this.type = MediaType.parseMediaType(type);
        }
    }

    private final Appendices appendices;
    private final MonthTables months;
    private final YearTables years;
    private final Scores scores;
    private final Asked asked;
    private final Clock clock;

    ExportController(
            Appendices appendices, MonthTables months, YearTables years, Scores scores, Asked asked, Clock clock) {
        this.appendices = appendices;
        this.months = months;
        this.years = years;
        this.scores = scores;
        this.asked = asked;
        this.clock = clock;
    }

    @GetMapping("/api/export/appendix")
    ResponseEntity<Object> appendix(
            @RequestParam(required = false) @Nullable String set,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String format) {
        Format as = format(format, Set.of(Format.JSON, Format.DOCX, Format.XLSX));
        boolean live = asOf == null || asOf.isBlank();
        Instant moment = asked.moment(asOf);
        Unit whose = asked.unit(unit, Asked.day(moment));
        TargetSet now = asked.set(set, whose, Asked.day(moment));
        TargetSet of = live ? now : asked.known(now, moment);
        Appendix appendix = live ? appendices.of(of, whose, moment) : appendices.asOf(of, whose, moment);
        Object body = switch (as) {
            case JSON -> appendix;
            case DOCX -> AppendixDocument.write(appendix, clock.instant());
            case XLSX -> AppendixWorkbook.write(appendix, clock.instant());
        };
        return answer(as, "appendix-" + of.id() + "-" + whose.code(), body);
    }

    @GetMapping("/api/export/month")
    ResponseEntity<Object> month(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String format) {
        Format as = format(format, Set.of(Format.JSON, Format.XLSX));
        YearMonth month = asked.period(period);
        boolean live = asOf == null || asOf.isBlank();
        Instant moment = asked.moment(asOf);
        Unit whose = asked.unit(unit, month.atEndOfMonth());
        MonthTable table = live ? months.of(whose, month, moment) : months.asOf(whose, month, moment);
        if (table.levels().isEmpty()) {
            throw nothing(month.getYear());
        }
        Object body = as == Format.JSON ? table : MonthWorkbook.write(table, clock.instant());
        return answer(as, "month-" + month + "-" + whose.code(), body);
    }

    @GetMapping("/api/export/year")
    ResponseEntity<Object> year(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String format) {
        Format as = format(format, Set.of(Format.JSON, Format.XLSX));
        int which = asked.year(year);
        boolean live = asOf == null || asOf.isBlank();
        Instant moment = asked.moment(asOf);
        Unit whose = asked.unit(unit, LocalDate.of(which, 12, 31));
        YearTable table = live ? years.of(whose, which, moment) : years.asOf(whose, which, moment);
        if (table.levels().isEmpty()) {
            throw nothing(which);
        }
        Object body = as == Format.JSON ? table : YearWorkbook.write(table, clock.instant());
        return answer(as, "year-" + which + "-" + whose.code(), body);
    }

    private static RuntimeException nothing(int year) {
        return ApiErrors.refusal(
                HttpStatus.NOT_FOUND,
                "Năm " + year + " không có bộ chỉ tiêu nào yêu cầu đơn vị này báo cáo, cũng chưa có số liệu.");
    }

    /** A unit's own sheet at the level that is judged; above it, all units ranked. */
    @GetMapping("/api/export/score")
    ResponseEntity<Object> score(
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String format) {
        Format as = format(format, Set.of(Format.JSON, Format.XLSX));
        int of = Scores.year(year);
        boolean live = asOf == null || asOf.isBlank();
        Instant moment = asked.moment(asOf);
        Unit whose = asked.unit(unit, Scoring.day(of, moment));
        Scores.Told told = scores.told(whose, of, moment, live);
        Object body = as == Format.JSON ? told.json() : told.xlsx(clock.instant());
        return answer(as, "score-" + of + "-" + whose.code(), body);
    }

    private static Format format(@Nullable String asked, Set<Format> allowed) {
        String wanted = asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT);
        return allowed.stream()
                .filter(format -> name(format).equals(wanted))
                .findFirst()
                .orElseThrow(() -> ApiErrors.refusal(
                        HttpStatus.BAD_REQUEST,
                        "Tham số format là một trong: "
                                + String.join(
                                        ", ",
                                        allowed.stream()
                                                .map(ExportController::name)
                                                .sorted()
                                                .toList())
                                + "."));
    }

    private static String name(Format format) {
        return format.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseEntity<Object> answer(Format format, String name, Object body) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(format.type);
        if (format != Format.JSON) {
            ContentDisposition attached = ContentDisposition.attachment()
                    .filename(name + "." + name(format))
                    .build();
            answer.header(HttpHeaders.CONTENT_DISPOSITION, attached.toString());
        }
        return answer.body(body);
    }
}
