package vn.sohoi.transcript;

import java.util.List;

/** A message as it reached a person. The code on a receipt stands for its event, which is each channel's own. */
record Heard(String text, List<String> buttons, boolean asksContact) {

    Heard {
        text = text.replaceAll("(Mã biên nhận: )[0-9A-F]{6}\\b", "$1******");
    }

    static Heard of(String text, List<List<String>> rows, boolean asksContact) {
        return new Heard(text, rows.stream().flatMap(List::stream).toList(), asksContact);
    }

    /** As it would stand in a transcript. */
    String asMove() {
        String lines = "bot: " + text.replace("\n", "\n  ");
        return buttons.isEmpty() ? lines : lines + "\nbuttons: " + String.join(" | ", buttons);
    }
}
