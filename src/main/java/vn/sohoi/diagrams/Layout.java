package vn.sohoi.diagrams;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Boxes in layers from top to bottom: each below all that lead to it, and near them. An arrow that passes a layer has a
 * place of its own there, so that it crosses no box.
 */
final class Layout {

    static final int MARGIN = 30;
    private static final int BETWEEN_LAYERS = 44;

    private final Map<String, Box> boxes = new HashMap<>();
    private final List<Arrow> arrows = new ArrayList<>();
    private final List<List<Place>> layers = new ArrayList<>();

    /**
     * A way from one box to one further down.
     *
     * @param passes where it passes layers, from top to bottom
     */
    record Arrow(Box from, Box.Exit exit, Box to, List<Place> passes) {}

    /** @param top where the first layer begins */
    static Layout of(List<Box> boxes, double top) {
        var layout = new Layout();
        boxes.forEach(box -> layout.boxes.put(box.step.name(), box));
        layout.layer(boxes);
        for (Box box : boxes) {
            layout.layers(box.layer).add(box.place);
        }
        boxes.forEach(layout::connect);
        Ordering.order(layout.layers);
        Ordering.place(layout.layers, MARGIN);
        layout.stack(boxes, top);
        return layout;
    }

    List<Arrow> arrows() {
        return arrows;
    }

    private Box box(String step) {
        return Objects.requireNonNull(boxes.get(step), step);
    }

    private List<Place> layers(int layer) {
        while (layers.size() <= layer) {
            layers.add(new ArrayList<>());
        }
        return layers.get(layer);
    }

    private void layer(List<Box> inFile) {
        for (Box box : inFile) {
            for (Box.Exit exit : box.exits) {
                exit.to().forEach(to -> box(to).layer = Math.max(box(to).layer, box.layer + 1));
            }
        }
    }

    private void connect(Box from) {
        for (Box.Exit exit : from.exits) {
            exit.to().forEach(to -> connect(from, exit, box(to)));
        }
    }

    private void connect(Box from, Box.Exit exit, Box to) {
        List<Place> passes = new ArrayList<>();
        Place last = from.place;
        for (int layer = from.layer + 1; layer < to.layer; layer++) {
            Place pass = new Place(Place.PASSAGE);
            layers(layer).add(pass);
            last.leadsTo(pass);
            passes.add(pass);
            last = pass;
        }
        last.leadsTo(to.place);
        arrows.add(new Arrow(from, exit, to, passes));
    }

    private void stack(List<Box> inFile, double top) {
        double y = top;
        for (int layer = 0; layer < layers.size(); layer++) {
            int here = layer;
            double height = inFile.stream()
                    .filter(box -> box.layer == here)
                    .mapToDouble(box -> box.height)
                    .max()
                    .orElse(0);
            for (Place place : layers.get(layer)) {
                place.top = y;
                place.bottom = y + height;
            }
            y += height + BETWEEN_LAYERS;
        }
    }
}
