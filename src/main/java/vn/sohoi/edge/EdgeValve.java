package vn.sohoi.edge;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Gives every response its headers, those too that no filter sees (broken requests), and makes a problem of every error
 * that has no body yet. Browsers are told to run nothing but our own files and to let nobody frame us.
 */
final class EdgeValve extends ErrorReportValve {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "no-referrer");

    private final Problems problems;

    EdgeValve(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        if (path(request).startsWith("/api/")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        super.invoke(request, response);
    }

    /** A failure has reset the response, so the headers are given again. */
    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        boolean isError = response.getStatus() >= HttpStatus.BAD_REQUEST.value();
        if (!isError || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            HEADERS.forEach(response::setHeader);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.resetBuffer(true);
            response.getOutputStream().write(told(request, response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("nobody is there to be told of an error");
        }
    }

    private byte[] told(Request request, int code) {
        HttpStatus status = Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR);
        var problem = Problems.of(status, Objects.requireNonNullElse(request.getMethod(), ""), path(request));
        return problems.bytes(problem, path(request));
    }

    /** Of a broken request there may be none. */
    private static String path(Request request) {
        return Objects.requireNonNullElse(request.getDecodedRequestURI(), "");
    }
}
