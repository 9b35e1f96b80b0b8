package vn.sohoi.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sohoi.installation.DemoMode;
import vn.sohoi.limits.Quota;
import vn.sohoi.limits.SignInFailures;

/**
 * Turns away whoever comes without the admin token, before anything is read: everything under /api is closed, unless
 * it stands in {@link #OPEN_IN_THE_DEMO}.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class AdminGate extends OncePerRequestFilter {

    /** What the page needs, and what tells figures that are examples. A real installation opens nothing. */
    private static final List<String> OPEN_IN_THE_DEMO = List.of(
            "/api/chat",
            "/api/sim",
            "/api/read",
            "/api/understand",
            "/api/progress",
            "/api/reports",
            "/api/export",
            "/api/learn",
            "/api/files",
            "/api/dialogs");

    private final AdminToken token;
    private final Quota<String> wrongTokens;
    private final SignInFailures failures;
    private final Problems problems;
    private final List<String> open;

    AdminGate(
            AdminToken token,
            LimitSettings limits,
            SignInFailures failures,
            Problems problems,
            Environment environment) {
        this.token = token;
        this.wrongTokens = new Quota<>(limits.wrongTokens(), InstantSource.system());
        this.failures = failures;
        this.problems = problems;
        this.open = DemoMode.isOn(environment) ? OPEN_IN_THE_DEMO : List.of();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String authorization = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!closed(request) || token.opens(authorization)) {
            chain.doFilter(request, response);
            return;
        }
        Duration wait = authorization.isBlank() ? Duration.ZERO : wrong(request);
        if (wait.isPositive()) {
            problems.tooMany(
                    request, response, wait, "Đã thử sai mã quản trị quá nhiều lần. Xin đợi ít phút rồi thử lại.");
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        problems.write(
                request,
                response,
                Problems.problem(
                        HttpStatus.UNAUTHORIZED, "Cần mã quản trị đúng trong tiêu đề Authorization: Bearer …"));
    }

    private Duration wrong(HttpServletRequest request) {
        String address = Addresses.of(request);
        failures.count("admin token", address);
        return wrongTokens.take(address);
    }

    /** What is closed is wider than what the controllers answer to, what is open no wider. */
    private boolean closed(HttpServletRequest request) {
        String path = Paths.of(request);
        String plain = path.toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/");
        return isUnder("/api", plain) && open.stream().noneMatch(prefix -> isUnder(prefix, path));
    }

    private static boolean isUnder(String prefix, String path) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }
}
