package vn.sohoi.conversation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Session;

/** The other chats in which the same person has the same report open; each frame knows those of the others. */
final class Elsewhere {

    private static final String SLOT = "elsewhere";

    private Elsewhere() {}

    static List<String> in(Frame frame) {
        return Arrays.stream(frame.slot(SLOT).split(" "))
                .filter(chat -> !chat.isEmpty())
                .toList();
    }

    static Map<String, String> slot(List<String> chats) {
        return Map.of(SLOT, String.join(" ", chats));
    }

    /** The session whose frames for a draft know of one chat more. */
    static Session with(Session session, String draft, String chat) {
        List<Frame> frames = session.frames().stream()
                .map(frame -> frame.slot(Frame.DRAFT).equals(draft) ? with(frame, chat) : frame)
                .toList();
        return new Session(frames, session.drafts());
    }

    private static Frame with(Frame frame, String chat) {
        Set<String> chats = new LinkedHashSet<>(in(frame));
        chats.add(chat);
        return frame.with(slot(List.copyOf(chats)));
    }
}
