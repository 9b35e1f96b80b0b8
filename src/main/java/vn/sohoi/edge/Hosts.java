package vn.sohoi.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.sohoi.installation.DemoMode;

/**
 * Refuses requests that were made for another site or by its pages: a foreign name that was bent to this machine's
 * address (DNS rebinding), or a page of another origin. Checked in the demo, which is open, and wherever
 * {@code SOHOI_HOSTS} names the service's own names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Hosts extends OncePerRequestFilter {

    /** No name server is asked for these, so nobody can bend them. */
    private static final Pattern ADDRESS =
            Pattern.compile("localhost|\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+(%\\w+)?]");

    private final Problems problems;
    private final List<String> names;
    private final boolean checked;

    Hosts(Problems problems, Environment environment) {
        this.problems = problems;
        this.names = Arrays.stream(environment.getProperty("sohoi.hosts", "").split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .toList();
        this.checked = DemoMode.isOn(environment) || !names.isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (checked && !isOwn(request.getServerName())) {
            refuse(
                    request,
                    response,
                    HttpStatus.MISDIRECTED_REQUEST,
                    "Máy chủ này không phục vụ tên miền ấy (SOHOI_HOSTS).");
        } else if (checked && isForeign(request.getHeader(HttpHeaders.ORIGIN), request)) {
            refuse(request, response, HttpStatus.FORBIDDEN, "Yêu cầu từ một trang khác không được nhận.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isOwn(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return ADDRESS.matcher(name).matches() || names.contains(name);
    }

    private boolean isForeign(@Nullable String origin, HttpServletRequest request) {
        if (origin == null) {
            return false;
        }
        try {
            URI page = URI.create(origin);
            String host = Objects.requireNonNullElse(page.getHost(), "").toLowerCase(Locale.ROOT);
            boolean same = Objects.equals(page.getRawAuthority(), request.getHeader(HttpHeaders.HOST));
            return !same && !names.contains(host);
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        problems.write(request, response, Problems.problem(status, why));
    }
}
