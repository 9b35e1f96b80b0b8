package vn.sohoi.transcript;

import java.util.List;
import java.util.Set;

/**
 * A conversation as it should go.
 *
 * @param ways where it is played; a simulator has no old buttons, say
 */
record Scene(String file, int line, String title, Set<WayName> ways, List<Move> moves) {

    /** How a scene can be played. */
    enum WayName {
        PROCESS,
        WEB,
        TELEGRAM
    }

    String place(Move move) {
        return file + ":" + move.line();
    }
}
