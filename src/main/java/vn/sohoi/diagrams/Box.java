package vn.sohoi.diagrams;

import java.util.ArrayList;
import java.util.List;
import vn.sohoi.dialog.Step;

/** One step as it is drawn; where it stands is for the layout to say. */
final class Box {

    static final int TEXT = 12;
    static final int LINE = 16;
    static final int PAD = 10;
    static final int CHIP = 20;
    static final int CHIP_GAP = 6;

    private static final int NARROWEST = 236;
    private static final int LONGEST_LINE = 34;
    private static final int MOST_LINES = 4;
    /** Of a letter, on the safe side for the usual fonts. */
    private static final double LETTER = 0.58;

    private static final double BOLD = 1.15;

    final Step step;
    final String audience;
    final List<Exit> exits;
    final List<String> lines;
    final double width;
    final double height;
    final Place place;
    int layer;

    /**
     * One way out.
     *
     * @param label what is chosen or how an action ends; "" for the only way
     * @param to the steps that an arrow leads to; none when the label says all
     */
    record Exit(String label, List<String> to) {

        double width() {
            return label.isEmpty() ? 0 : textWidth(label, TEXT - 1) + 2 * PAD;
        }
    }

    private Box(Step step, String audience, List<Exit> exits, List<String> lines) {
        this.step = step;
        this.audience = audience;
        this.exits = exits;
        this.lines = lines;
        double head = BOLD * textWidth(step.name(), TEXT + 1) + textWidth(audience, TEXT - 2) + 3 * PAD;
        this.width = Math.max(Math.max(NARROWEST, head), chipsWidth() + 2 * PAD);
        this.height = PAD + LINE * (lines.size() + 1) + (chipsWidth() > 0 ? CHIP + PAD : PAD / 2.0);
        this.place = new Place(width);
    }

    static Box of(Step step, String audience, List<Exit> exits) {
        List<String> lines = new ArrayList<>(
                switch (step) {
                    case Step.Ask ask -> wrapped(ask.prompt());
                    case Step.Say say -> wrapped(say.text());
                    case Step.Perform perform -> List.<String>of();
                });
        note(step).forEach(lines::add);
        return new Box(step, audience, exits, List.copyOf(lines));
    }

    private static List<String> note(Step step) {
        return switch (step) {
            case Step.Perform perform -> List.of("⚙ " + perform.action());
            case Step.Say say -> List.of();
            case Step.Ask ask -> {
                List<String> notes = new ArrayList<>();
                if (ask.save() != null) {
                    notes.add("✎ " + ask.save());
                }
                if (ask.choicesFrom() != null) {
                    notes.add("☰ " + ask.choicesFrom());
                }
                if (ask.perform() != null) {
                    notes.add("⚙ " + ask.perform());
                }
                yield notes;
            }
        };
    }

    static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LONGEST_LINE) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_LINES));
        first.set(MOST_LINES - 1, first.getLast() + " …");
        return first;
    }

    static double textWidth(String text, int size) {
        return text.length() * size * LETTER;
    }

    private double chipsWidth() {
        double width = -CHIP_GAP;
        for (Exit exit : exits) {
            width += exit.label().isEmpty() ? 0 : exit.width() + CHIP_GAP;
        }
        return Math.max(width, 0);
    }

    double left() {
        return place.center - width / 2;
    }

    double right() {
        return left() + width;
    }

    double bottom() {
        return place.top + height;
    }

    /** Where an exit's chip begins. */
    double chip(Exit exit) {
        double chip = left() + (width - chipsWidth()) / 2;
        for (Exit other : exits) {
            if (other.equals(exit)) {
                return chip;
            }
            chip += other.label().isEmpty() ? 0 : other.width() + CHIP_GAP;
        }
        throw new IllegalArgumentException("no exit " + exit);
    }

    /** Where the arrows of an exit begin. */
    double start(Exit exit) {
        return exit.label().isEmpty() ? place.center : chip(exit) + exit.width() / 2;
    }
}
