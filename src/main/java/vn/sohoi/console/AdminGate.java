package vn.sohoi.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sohoi.installation.DemoMode;

/** Turns away whoever asks for an administrator's path without the token, before anything is read. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AdminGate extends OncePerRequestFilter {

    private static final List<String> CHANGING =
            List.of("/api/import", "/api/invitations", "/api/allot", "/api/allotments");

    /** Open in the demo, whose figures are examples. */
    private static final List<String> TELLING = List.of(
            "/api/progress",
            "/api/reports",
            "/api/understand",
            "/api/export",
            "/api/learn",
            "/api/files",
            "/api/dialogs");

    private final AdminToken token;
    private final ApiErrors errors;

    private final List<String> guarded;

    AdminGate(AdminToken token, ApiErrors errors, Environment environment) {
        this.token = token;
        this.errors = errors;
        this.guarded = DemoMode.isOn(environment)
                ? CHANGING
                : Stream.concat(CHANGING.stream(), TELLING.stream()).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!guarded(request) || token.opens(authorization)) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        errors.write(
                request,
                response,
                ApiErrors.problem(
                        HttpStatus.UNAUTHORIZED, "Cần mã quản trị đúng trong tiêu đề Authorization: Bearer …"));
    }

    /** Wider than what the controllers answer to: other capitals and doubled slashes are guarded too. */
    private boolean guarded(HttpServletRequest request) {
        String path = Paths.of(request).toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/");
        return guarded.stream().anyMatch(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"));
    }
}
