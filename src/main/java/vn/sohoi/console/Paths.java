package vn.sohoi.console;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The decoded path of a request, without parameters. */
final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getServletPath(), "")
                + Objects.requireNonNullElse(request.getPathInfo(), "");
    }

    static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
