package vn.sohoi.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;

/** The decoded path of a request, without parameters. */
public final class Paths {

    private Paths() {}

    public static String of(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getServletPath(), "")
                + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
