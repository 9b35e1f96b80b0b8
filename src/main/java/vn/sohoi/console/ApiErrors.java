package vn.sohoi.console;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import vn.sohoi.edge.Paths;
import vn.sohoi.edge.Problems;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.storage.StoreFailures;

/** Answers everything that goes wrong as a problem (RFC 9457) that staff can read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiErrors implements HandlerExceptionResolver {

    private static final Logger log = LoggerFactory.getLogger(ApiErrors.class);

    private final Problems problems;

    ApiErrors(Problems problems) {
        this.problems = problems;
    }

    static ProblemDetail problem(HttpStatus status, String detail) {
        return Problems.problem(status, detail);
    }

    /** To be thrown by whoever finds that a request cannot be answered. */
    static ErrorResponseException refusal(HttpStatus status, String detail) {
        return new ErrorResponseException(status, problem(status, detail), null);
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (response.isCommitted()) {
            return isBroken(thrown) ? new ModelAndView() : null;
        }
        try {
            if (thrown instanceof ErrorResponse error) {
                error.getHeaders().forEach((name, values) -> response.setHeader(name, String.join(", ", values)));
            }
            problems.write(request, response, told(request, thrown));
        } catch (IOException gone) {
            log.debug("nobody is there to be told of a problem: {}", gone.getMessage());
        }
        return new ModelAndView();
    }

    /** A body that broke off has been answered already. */
    private static boolean isBroken(Exception thrown) {
        return thrown instanceof HttpMessageNotReadableException || thrown instanceof MultipartException;
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

    /** A person in a chat hears that her message is not kept, whatever part of the turn it was that failed. */
    private static ProblemDetail storeDown(HttpServletRequest request, Exception down) {
        log.warn("the store did not answer: {}", down.getClass().getSimpleName());
        return Problems.problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                Paths.of(request).startsWith("/api/chat/")
                        ? Inbox.NOT_KEPT
                        : "Kho dữ liệu tạm thời không trả lời. Xin thử lại sau ít phút.");
    }

    private static ProblemDetail unexpected(HttpServletRequest request, Exception thrown) {
        log.error("{} {} failed", request.getMethod(), Paths.of(request), thrown);
        return byStatus(HttpStatus.INTERNAL_SERVER_ERROR, request);
    }

    private static ProblemDetail byStatus(HttpStatus status, HttpServletRequest request) {
        return Problems.of(status, request.getMethod(), Paths.of(request));
    }
}
