package vn.sohoi.diagrams;

import java.util.List;
import java.util.Locale;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.Step;

/** Writes boxes and arrows as SVG that any browser shows. */
final class Svg {

    private static final int TITLE = 20;
    private static final int LEGEND = 500;
    private static final int PHRASES_A_LINE = 90;
    private static final String STYLE = """
            <style>
            text { font-family: "Be Vietnam Pro", "Noto Sans", "DejaVu Sans", sans-serif; font-size: 12px; fill: #222 }
            .title { font-size: 20px; font-weight: bold }
            .name { font-size: 13px; font-weight: bold }
            .small { font-size: 10px; fill: #555 }
            .chip { font-size: 11px; text-anchor: middle }
            .ask { fill: #e8f1fd; stroke: #3b73b9 }
            .say { fill: #eaf6ea; stroke: #3f8f46 }
            .do { fill: #fdf1e0; stroke: #b9792b }
            .exit { fill: #fff; stroke: #777 }
            .words { stroke: #bbb; stroke-dasharray: 3 2 }
            .arrow { fill: none; stroke: #555; stroke-width: 1.3; marker-end: url(#head) }
            </style>
            <defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
            <path d="M0 0 L8 4 L0 8 z" fill="#555"/></marker></defs>
            """;

    private final StringBuilder out = new StringBuilder();

    private Svg() {}

    static String of(Dialog dialog, List<Box> boxes) {
        List<String> heading = heading(dialog);
        double top = Layout.MARGIN + TITLE + (heading.size() + 2) * Box.LINE + Box.PAD;
        Layout layout = Layout.of(boxes, top);
        var svg = new Svg();
        svg.heading(dialog, heading);
        layout.arrows().forEach(arrow -> svg.arrow(arrow));
        boxes.forEach(svg::box);
        double right = boxes.stream().mapToDouble(Box::right).max().orElse(0);
        double bottom = boxes.stream().mapToDouble(Box::bottom).max().orElse(0);
        double wide = heading.stream()
                .mapToDouble(line -> Box.textWidth(line, Box.TEXT))
                .reduce(Math.max(right, LEGEND), Math::max);
        String size = format("%.0f %.0f", wide + Layout.MARGIN, bottom + Layout.MARGIN);
        String[] sides = size.split(" ");
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %s\">\n"
                        .formatted(sides[0], sides[1], size)
                + STYLE
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
                + svg.out
                + "</svg>\n";
    }

    private static List<String> heading(Dialog dialog) {
        String phrases = dialog.start().isEmpty()
                ? "Do hệ thống mở."
                : "Mở bằng: " + String.join(", ", dialog.start())
                        + (dialog.takes() != Dialog.Takes.NOTHING ? " (+ kỳ báo cáo)" : "");
        return List.of(phrases.split("(?<=\\G.{" + PHRASES_A_LINE + ",}?, )"));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void text(String kind, double x, double y, String text) {
        out.append(format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>%n", kind, x, y, escaped(text)));
    }

    private void rect(String kind, double x, double y, double width, double height, int round) {
        out.append(format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" rx=\"%d\"/>%n",
                kind, x, y, width, height, round));
    }

    private void heading(Dialog dialog, List<String> lines) {
        double y = Layout.MARGIN + TITLE;
        text("title", Layout.MARGIN, y, dialog.title() + " (" + dialog.name() + ")");
        for (String line : lines) {
            y += Box.LINE;
            text("", Layout.MARGIN, y, line);
        }
        y += Box.LINE;
        legend(Layout.MARGIN, y, "ask", "câu hỏi");
        legend(Layout.MARGIN + 90.0, y, "say", "lời nhắn");
        legend(Layout.MARGIN + 190.0, y, "do", "việc hệ thống làm");
        text("small", Layout.MARGIN + 330.0, y + 10, "↺ hỏi lại    ↑ quay lại bước trên");
    }

    private void legend(double x, double y, String kind, String text) {
        rect(kind, x, y, 14, 12, 3);
        text("small", x + 20, y + 10, text);
    }

    private void box(Box box) {
        String kind = switch (box.step) {
            case Step.Ask ask -> "ask";
            case Step.Say say -> "say";
            case Step.Perform perform -> "do";
        };
        rect(kind, box.left(), box.place.top, box.width, box.height, kind.equals("do") ? 14 : 5);
        double y = box.place.top + Box.PAD + Box.TEXT;
        text("name", box.left() + Box.PAD, y, box.step.name());
        if (!box.audience.isEmpty()) {
            double x = box.right() - Box.PAD - Box.textWidth(box.audience, Box.TEXT - 2);
            text("small", x, y, box.audience);
        }
        for (String line : box.lines) {
            y += Box.LINE;
            text(line.startsWith("⚙") || line.startsWith("✎") ? "small" : "", box.left() + Box.PAD, y, line);
        }
        double top = box.bottom() - box.rows.size() * (Box.CHIP + Box.CHIP_GAP);
        for (List<Box.Exit> row : box.rows) {
            for (Box.Exit exit : row) {
                chip(box.chip(row, exit), top, exit);
            }
            top += Box.CHIP + Box.CHIP_GAP;
        }
    }

    private void chip(double left, double top, Box.Exit exit) {
        rect(exit.to().isEmpty() ? "exit words" : "exit", left, top, exit.width(), Box.CHIP, Box.CHIP / 2);
        text("chip", left + exit.width() / 2, top + 14, exit.label());
    }

    private void arrow(Layout.Arrow arrow) {
        out.append(format("<path class=\"arrow\" d=\"%s\"/>%n", down(arrow)));
    }

    private static String down(Layout.Arrow arrow) {
        double x = arrow.from().start(arrow.exit());
        double y = arrow.from().bottom();
        StringBuilder path = new StringBuilder(format("M%.1f %.1f", x, y));
        for (Place pass : arrow.passes()) {
            path.append(curve(x, y, pass.center, pass.top));
            path.append(format(" V%.1f", pass.bottom));
            x = pass.center;
            y = pass.bottom;
        }
        return path.append(curve(x, y, arrow.to().place.center, arrow.to().place.top))
                .toString();
    }

    private static String curve(double x, double y, double toX, double toY) {
        double middle = (y + toY) / 2;
        return format(" C%.1f %.1f %.1f %.1f %.1f %.1f", x, middle, toX, middle, toX, toY);
    }
}
