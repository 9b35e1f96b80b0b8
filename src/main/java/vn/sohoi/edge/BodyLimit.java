package vn.sohoi.edge;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.springframework.http.HttpHeaders;

/**
 * Reads no more of a body than its kind may have, and no longer than a bad line takes. What is left of a refused one is
 * read away for a while, so that its sender hears why, and then cut.
 */
final class BodyLimit extends ValveBase {

    /** The longest message of a phone is 4,096 letters; the rest is room for what surrounds it. */
    private static final int CHAT_BYTES = 64 * 1024;

    /** JSON and forms of staff and machines, written by hand or nearly so. */
    private static final int TEXT_BYTES = 256 * 1024;

    /** An attached or imported file of 11 MB and the form around it, as Spring's own limits of forms say. */
    private static final int FILE_BYTES = 12 * 1024 * 1024;

    /** A sender who has got so far hears why; who sends more, or slower, is cut. */
    private static final int MOST_READ_AWAY = 64 * 1024 * 1024;

    private static final Duration READ_AWAY = Duration.ofSeconds(10);

    private final LimitSettings limits;

    BodyLimit(LimitSettings limits) {
        super(true);
        this.limits = limits;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (isBroken(response) || !hasBody(request)) {
            getNext().invoke(request, response);
            return;
        }
        var coyote = request.getCoyoteRequest();
        var whole = coyote.getInputBuffer();
        var body = limited(request, whole);
        coyote.setInputBuffer(body);
        try {
            if (!body.isCut()) {
                getNext().invoke(request, response);
            }
        } finally {
            coyote.setInputBuffer(whole);
        }
        if (body.isCut()) {
            answer(response, body);
        }
        if (!coyote.hasExpectation() && !body.readAway(MOST_READ_AWAY, READ_AWAY)) {
            coyote.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Whether it was not understood so far as to say where its body begins. */
    private static boolean isBroken(Response response) {
        return response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST;
    }

    private static boolean hasBody(Request request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private LimitedBody limited(Request request, InputBuffer whole) {
        int most = most(request);
        Duration time = most == FILE_BYTES ? limits.fileTime() : limits.bodyTime();
        var body = new LimitedBody(whole, most, System.nanoTime() + time.toNanos());
        if (request.getContentLengthLong() > most) {
            body.refuse();
        }
        return body;
    }

    /** Whatever the application made of a body that broke off under it. */
    private static void answer(Response response, LimitedBody body) throws IOException {
        if (!response.isCommitted()) {
            response.setSuspended(false);
            response.resetBuffer();
            response.sendError(
                    body.isTooLarge()
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
    }

    private static int most(Request request) {
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        String path = Objects.requireNonNullElse(request.getDecodedRequestURI(), "");
        if (type.startsWith("multipart/form-data") || path.startsWith("/api/import/")) {
            return FILE_BYTES;
        }
        return path.startsWith("/api/chat/") ? CHAT_BYTES : TEXT_BYTES;
    }
}
