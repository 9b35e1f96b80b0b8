package vn.sohoi.conversation;

import org.jspecify.annotations.Nullable;
import vn.sohoi.reports.Figure;

/** A figure of a report as it is shown, and as a dialog keeps it between two turns. */
final class SentFigure {

    private static final String UNKNOWN = "unknown";

    private SentFigure() {}

    /** The number, {@code unknown}, or "" where nothing was answered. */
    static String kept(@Nullable Figure figure) {
        if (figure == null) {
            return "";
        }
        Long value = figure.value();
        return value == null ? UNKNOWN : value.toString();
    }

    static @Nullable Figure of(String kept) {
        if (kept.isEmpty()) {
            return null;
        }
        return kept.equals(UNKNOWN) ? Figure.UNKNOWN : Figure.of(Long.parseLong(kept));
    }

    static String shown(@Nullable Figure figure) {
        if (figure == null) {
            return "chưa trả lời";
        }
        Long value = figure.value();
        return value == null ? "chưa rõ" : FigureLines.number(value);
    }

    static String shown(String kept) {
        return shown(of(kept));
    }
}
