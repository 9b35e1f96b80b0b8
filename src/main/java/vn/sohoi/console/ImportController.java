package vn.sohoi.console;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import vn.sohoi.console.imports.Imports;
import vn.sohoi.console.imports.Imports.Outcome;
import vn.sohoi.console.imports.Imports.Undoing;
import vn.sohoi.console.imports.Kind;

/** {@code POST /api/import/{kind}}: a file as the body, or as the field {@code file} of a form. */
@RestController
class ImportController {

    /** A year of a province's figures as CSV is about 1 MiB. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    /** More are not read by anybody; the sentence says how many there are. */
    private static final int MOST_PROBLEMS = 1000;

    private final Imports imports;

    ImportController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/api/import/{kind}")
    ResponseEntity<Map<String, Object>> take(@PathVariable String kind, HttpServletRequest request) {
        Kind known = Kind.ofCode(kind).orElseThrow(() -> unknown(kind));
        boolean dryRun = dryRun(request);
        byte[] file = body(request);
        Outcome outcome = dryRun ? imports.rehearse(known, file) : imports.apply(known, file);
        Map<String, Object> told = told(known, dryRun, outcome);
        if (!outcome.problems().isEmpty()) {
            throw refused(outcome, told);
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(told);
    }

    /** Takes the last import of units back, or only tells what that would do. */
    @PostMapping("/api/import/units/undo")
    Map<String, Object> undo(HttpServletRequest request) {
        Undoing undoing = (dryRun(request) ? imports.rehearseUndo() : imports.undoUnits())
                .orElseThrow(() -> ApiErrors.refusal(HttpStatus.NOT_FOUND, "Chưa có lần nạp đơn vị nào để hoàn tác."));
        if (!undoing.reported().isEmpty()) {
            throw ApiErrors.refusal(
                    HttpStatus.CONFLICT,
                    "Không hoàn tác được: đã có báo cáo của "
                            + undoing.reported().stream()
                                    .map(unit -> unit.code() + " (" + unit.name() + ")")
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        return Map.of("imported", undoing.at(), "restored", undoing.restored(), "removed", undoing.removed());
    }

    private static ErrorResponseException unknown(String kind) {
        String kinds = Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", "));
        return ApiErrors.refusal(HttpStatus.NOT_FOUND, "Không nạp được “" + kind + "”; có thể nạp: " + kinds + ".");
    }

    /** Read from the address itself: asking the request would take a body sent as a form for parameters. */
    private static boolean dryRun(HttpServletRequest request) {
        String text = UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst("dryRun");
        return switch (Objects.requireNonNullElse(text, "false").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "dryRun chỉ nhận true hoặc false.");
        };
    }

    private static byte[] body(HttpServletRequest request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            throw ApiErrors.refusal(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Xin gửi tệp CSV (text/csv), XLSX hoặc YAML, không phải JSON.");
        }
        try (InputStream body = type.startsWith("multipart/form-data") ? field(request) : request.getInputStream()) {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (IOException | ServletException broken) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Không nhận được trọn vẹn tệp; xin gửi lại.");
        }
    }

    private static ErrorResponseException tooLarge() {
        return ApiErrors.refusal(HttpStatus.CONTENT_TOO_LARGE, "Tệp quá lớn, nhiều nhất là 10 MiB.");
    }

    private static InputStream field(HttpServletRequest request) throws IOException, ServletException {
        Part file = request.getPart("file");
        if (file == null) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Biểu mẫu cần có trường “file”.");
        }
        return file.getInputStream();
    }

    private static Map<String, Object> told(Kind kind, boolean dryRun, Outcome outcome) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", kind.code());
        told.put("dryRun", dryRun);
        told.put("rows", outcome.rows());
        told.put("added", outcome.added());
        told.put("changed", outcome.changed());
        told.put("unchanged", outcome.unchanged());
        told.put("problems", outcome.problems().stream().limit(MOST_PROBLEMS).toList());
        return told;
    }

    private static ErrorResponseException refused(Outcome outcome, Map<String, Object> told) {
        String shown = outcome.problems().size() > MOST_PROBLEMS ? ", liệt kê " + MOST_PROBLEMS + " chỗ đầu" : "";
        ProblemDetail problem = ApiErrors.problem(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Tệp có " + outcome.problems().size() + " chỗ cần sửa" + shown + "; chưa có gì được ghi.");
        problem.setProperties(told);
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }
}
