package vn.sohoi.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what went wrong as a problem (RFC 9457), whatever the client says it accepts. */
@Component
public class Problems {

    private final JsonMapper json;

    public Problems(JsonMapper json) {
        this.json = json;
    }

    public static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** What a status says of a request, in words for whoever made it. */
    public static ProblemDetail of(HttpStatus status, String method, String path) {
        return problem(
                status,
                switch (status) {
                    case BAD_REQUEST -> "Không đọc được nội dung gửi lên: cần JSON đúng dạng và đủ tham số.";
                    case NOT_FOUND -> "Không có địa chỉ " + path + ".";
                    case METHOD_NOT_ALLOWED -> "Địa chỉ này không nhận lệnh " + method + ".";
                    case NOT_ACCEPTABLE -> "Địa chỉ này chỉ trả lời bằng JSON.";
                    case REQUEST_TIMEOUT -> "Nội dung gửi lên đến chậm quá. Xin thử lại khi đường truyền tốt hơn.";
                    case UNSUPPORTED_MEDIA_TYPE -> "Không nhận kiểu nội dung này; xin gửi application/json.";
                    case CONTENT_TOO_LARGE -> "Tệp hoặc nội dung gửi lên quá lớn.";
                    case INTERNAL_SERVER_ERROR -> "Có lỗi phía máy chủ; lỗi đã được ghi lại. Xin thử lại sau.";
                    default -> "Không thực hiện được yêu cầu này.";
                });
    }

    /** Whole seconds, at least one, for {@code Retry-After}. */
    public static String seconds(Duration wait) {
        return Long.toString(wait.plusMillis(999).toSeconds());
    }

    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait, String detail)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, seconds(wait));
        write(request, response, problem(HttpStatus.TOO_MANY_REQUESTS, detail));
    }

    public void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem)
            throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(bytes(problem, Paths.of(request)));
    }

    byte[] bytes(ProblemDetail problem, String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "type",
                problem.getType() == null ? "about:blank" : problem.getType().toString());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("detail", problem.getDetail());
        body.put("instance", instance);
        if (problem.getProperties() != null) {
            body.putAll(problem.getProperties());
        }
        return json.writeValueAsBytes(body);
    }
}
