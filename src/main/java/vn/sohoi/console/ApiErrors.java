package vn.sohoi.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.storage.StoreFailures;

/** Answers everything that goes wrong under /api as a problem (RFC 9457) that staff can read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final JsonMapper json;

    ApiErrors(JsonMapper json) {
        this.json = json;
    }

    static ProblemDetail problem(HttpStatus status, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(status.getReasonPhrase());
        return problem;
    }

    /** To be thrown by whoever finds that a request cannot be answered. */
    static ErrorResponseException refusal(HttpStatus status, String detail) {
        return new ErrorResponseException(status, problem(status, detail), null);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!Paths.isApi(request) || response.isCommitted()) {
            return null;
        }
        try {
            if (thrown instanceof ErrorResponse error) {
                error.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            }
            write(request, response, told(request, thrown));
        } catch (IOException gone) {
            log.debug("nobody is there to be told of a problem: {}", gone.getMessage());
        }
        return new ModelAndView();
    }

    private static ProblemDetail told(HttpServletRequest request, Exception thrown) {
        return switch (thrown) {
            case ErrorResponseException own -> own.getBody();
            case ErrorResponse error ->
                byStatus(HttpStatus.valueOf(error.getStatusCode().value()), request);
            case HttpMessageNotReadableException unreadable -> byStatus(HttpStatus.BAD_REQUEST, request);
            case MultipartException broken -> byStatus(HttpStatus.BAD_REQUEST, request);
            default -> StoreFailures.isUnavailable(thrown) ? storeDown(request, thrown) : unexpected(request, thrown);
        };
    }

    /** What our own code says is kept; Spring's words are English and name classes. */
    private static ProblemDetail answer(ErrorResponse error, HttpServletRequest request) {
        boolean own = error instanceof ErrorResponseException && error.getBody().getDetail() != null;
        return own
                ? error.getBody()
                : byStatus(HttpStatus.valueOf(error.getStatusCode().value()), request);
    }

    /** A person in a chat hears that her message is not kept, whatever part of the turn it was that failed. */
    private static ProblemDetail storeDown(HttpServletRequest request, Exception down) {
        log.warn("the store did not answer: {}", down.getClass().getSimpleName());
        return problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                Paths.of(request).startsWith("/api/chat/")
                        ? Inbox.NOT_KEPT
                        : "Kho dữ liệu tạm thời không trả lời. Xin thử lại sau ít phút.");
    }

    private static ProblemDetail unexpected(HttpServletRequest request, Exception thrown) {
        log.error("{} {} failed", request.getMethod(), Paths.of(request), thrown);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "Có lỗi phía máy chủ; lỗi đã được ghi lại. Xin thử lại sau.");
    }

    private static ProblemDetail byStatus(HttpStatus status, HttpServletRequest request) {
        return problem(
                status,
                switch (status) {
                    case BAD_REQUEST -> "Không đọc được nội dung gửi lên: cần JSON đúng dạng và đủ tham số.";
                    case NOT_FOUND -> "Không có địa chỉ " + Paths.of(request) + ".";
                    case METHOD_NOT_ALLOWED -> "Địa chỉ này không nhận lệnh " + request.getMethod() + ".";
                    case NOT_ACCEPTABLE -> "Địa chỉ này chỉ trả lời bằng JSON.";
                    case UNSUPPORTED_MEDIA_TYPE -> "Không nhận kiểu nội dung này; xin gửi application/json.";
                    case CONTENT_TOO_LARGE -> "Tệp hoặc nội dung gửi lên quá lớn.";
                    default -> "Không thực hiện được yêu cầu này.";
                });
    }

    /** Writes a problem whatever the client says it accepts. */
    void write(HttpServletRequest request, HttpServletResponse response, ProblemDetail problem) throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "type",
                problem.getType() == null ? "about:blank" : problem.getType().toString());
        body.put("title", problem.getTitle());
        body.put("status", problem.getStatus());
        body.put("detail", problem.getDetail());
        body.put("instance", Paths.of(request));
        if (problem.getProperties() != null) {
            body.putAll(problem.getProperties());
        }
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
