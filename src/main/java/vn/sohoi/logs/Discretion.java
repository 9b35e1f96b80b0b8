package vn.sohoi.logs;

import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What of a failure may be told: those of libraries quote documents, keys and what somebody has sent. */
final class Discretion {

    /** Ours, and those that speak of settings, paths and addresses only. */
    private static final List<String> HARMLESS = List.of(
            "vn.sohoi.",
            "org.springframework.beans.",
            "org.springframework.boot.",
            "org.springframework.context.",
            "java.net.",
            "java.nio.file.");

    /** The operating system's own words, such as that a disk is full. */
    private static final String SYSTEM = "java.io.IOException";

    private static final String SYSTEM_CALLS = "sun.nio.";
    private static final String LEFT_OUT = "…";

    /** Shorter words of a failure say nothing and stand in any sentence. */
    private static final int WORTH_HIDING = 3;

    private static final Pattern PHONE = Pattern.compile("(?<!\\d)(?:\\+?84|0)\\d{9}(?!\\d)");

    /** A failure written into a line as a text: its name stays, what it says does not. */
    private static final Pattern WRITTEN_OUT =
            Pattern.compile("((?:[a-z]\\w*\\.)+[A-Z][\\w$]*(?:Exception|Error)): .*", Pattern.DOTALL);

    private Discretion() {}

    /** A failure's name, with its words where they are harmless. */
    static String named(IThrowableProxy failure) {
        return maySay(failure)
                ? failure.getClassName() + ": " + withoutWordsOf(failure.getCause(), words(failure))
                : failure.getClassName();
    }

    private static boolean maySay(IThrowableProxy failure) {
        var name = failure.getClassName();
        return failure.getMessage() != null
                && (HARMLESS.stream().anyMatch(name::startsWith) || (name.equals(SYSTEM) && isOfSystem(failure)));
    }

    private static boolean isOfSystem(IThrowableProxy failure) {
        var frames = failure.getStackTraceElementProxyArray();
        return frames.length > 0
                && frames[0].getStackTraceElement().getClassName().startsWith(SYSTEM_CALLS);
    }

    /** A text without what a failure and its causes say in it, and without phones. */
    static String withoutWordsOf(@Nullable IThrowableProxy failure, String text) {
        var left = text;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (!maySay(cause) && words(cause).length() > WORTH_HIDING) {
                left = left.replace(words(cause), LEFT_OUT);
            }
        }
        return PHONE.matcher(left).replaceAll(LEFT_OUT);
    }

    /** What a library says, which may have written a failure into it. */
    static String withoutFailures(String text) {
        return WRITTEN_OUT.matcher(text).replaceAll("$1: " + LEFT_OUT);
    }

    private static String words(IThrowableProxy failure) {
        return Objects.requireNonNullElse(failure.getMessage(), "");
    }
}
