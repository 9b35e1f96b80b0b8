package vn.sohoi.dialog;

import java.util.List;

/** Something to say, with buttons that can also be typed. */
public record Message(String text, List<List<String>> buttons, boolean askContact) {

    public static Message of(String text) {
        return new Message(text, List.of(), false);
    }

    public static Message of(String text, List<List<String>> buttons) {
        return new Message(text, buttons, false);
    }

    Message after(String first) {
        return first.isEmpty() ? this : new Message(first + "\n\n" + text, buttons, askContact);
    }
}
