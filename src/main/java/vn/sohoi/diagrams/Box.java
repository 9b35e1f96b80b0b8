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
    /** The labels of the exits from top to bottom; those with arrows stand in the last row. */
    final List<List<Exit>> rows;

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
        this.rows = rows(exits);
        double labels = rows.stream().mapToDouble(Box::width).max().orElse(0);
        this.width = Math.max(Math.max(NARROWEST, head), labels + 2 * PAD);
        this.height = PAD + LINE * (lines.size() + 1) + PAD / 2.0 + rows.size() * (CHIP + CHIP_GAP);
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

    private static List<List<Exit>> rows(List<Exit> exits) {
        List<Exit> labelled =
                exits.stream().filter(exit -> !exit.label().isEmpty()).toList();
        if (labelled.isEmpty()) {
            return List.of();
        }
        if (width(labelled) <= NARROWEST - 2 * PAD) {
            return List.of(labelled);
        }
        List<Exit> leading =
                labelled.stream().filter(exit -> !exit.to().isEmpty()).toList();
        double widest = Math.max(NARROWEST - 2 * PAD, width(leading));
        List<List<Exit>> rows = new ArrayList<>();
        for (Exit exit : labelled) {
            if (exit.to().isEmpty()) {
                boolean fits = !rows.isEmpty() && width(rows.getLast()) + CHIP_GAP + exit.width() <= widest;
                if (!fits) {
                    rows.add(new ArrayList<>());
                }
                rows.getLast().add(exit);
            }
        }
        if (!leading.isEmpty()) {
            rows.add(leading);
        }
        return rows;
    }

    private static double width(List<Exit> row) {
        return row.stream().mapToDouble(Exit::width).sum() + CHIP_GAP * Math.max(row.size() - 1, 0);
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

    /** Where a label of a row begins. */
    double chip(List<Exit> row, Exit exit) {
        double left = left() + (width - width(row)) / 2;
        for (Exit other : row.subList(0, row.indexOf(exit))) {
            left += other.width() + CHIP_GAP;
        }
        return left;
    }

    /** Where the arrows of an exit begin. */
    double start(Exit exit) {
        return exit.label().isEmpty() ? place.center : chip(rows.getLast(), exit) + exit.width() / 2;
    }
}
