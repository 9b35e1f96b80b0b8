package vn.sohoi.conversation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.sohoi.conversation.Conversation.Choices;
import vn.sohoi.dialog.Message;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.messaging.Outgoing.Urgency;

/** Makes messages of a turn ready for a channel: short enough, and each with an id. */
final class Wire {

    private Wire() {}

    /** @param prefix makes the ids unique within the chat */
    static List<Outgoing> messages(String prefix, List<Message> messages, Urgency urgency) {
        List<Outgoing> ready = new ArrayList<>();
        for (Message message : messages) {
            List<String> pieces = split(message.text());
            for (String piece : pieces.subList(0, pieces.size() - 1)) {
                ready.add(new Outgoing(prefix + "-" + ready.size(), piece, List.of(), false, urgency));
            }
            ready.add(new Outgoing(
                    prefix + "-" + ready.size(), pieces.getLast(), message.buttons(), message.askContact(), urgency));
        }
        return ready;
    }

    /** Pieces of at most {@link Outgoing#LONGEST} characters, cut at line ends where there are any. */
    static List<String> split(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > Outgoing.LONGEST) {
            int line = rest.lastIndexOf('\n', Outgoing.LONGEST);
            int space = rest.lastIndexOf(' ', Outgoing.LONGEST);
            int cut = line > 0 ? line : space > 0 ? space : wholeCharacter(rest, Outgoing.LONGEST);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        pieces.add(rest);
        return pieces;
    }

    private static int wholeCharacter(String text, int cut) {
        return Character.isLowSurrogate(text.charAt(cut)) ? cut - 1 : cut;
    }

    /** The buttons that are open after these messages: those of the last one. */
    static @Nullable Choices choices(List<Outgoing> messages, List<String> meanings) {
        if (messages.isEmpty() || messages.getLast().buttons().isEmpty()) {
            return null;
        }
        Outgoing last = messages.getLast();
        List<String> labels = last.buttons().stream().flatMap(List::stream).toList();
        return new Choices(last.id(), labels, meanings.size() == labels.size() ? meanings : labels);
    }
}
