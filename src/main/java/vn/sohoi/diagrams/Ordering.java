package vn.sohoi.diagrams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Orders the places of each layer so that few arrows cross, and moves them near what they are connected with. */
final class Ordering {

    private static final double GAP = 34;
    private static final int SWEEPS = 24;

    private Ordering() {}

    /** Down and up again, each place goes where its neighbours are in the middle; the best order seen is kept. */
    static void order(List<List<Place>> layers) {
        List<List<Place>> best = copy(layers);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int i = 1; i < layers.size(); i++) {
                int layer = down ? i : layers.size() - 1 - i;
                Map<Place, Integer> fixed = positions(layers.get(down ? layer - 1 : layer + 1));
                sort(layers.get(layer), fixed, down ? place -> place.above : place -> place.below);
            }
            if (crossings(layers) < crossings(best)) {
                best = copy(layers);
            }
        }
        for (int layer = 0; layer < layers.size(); layer++) {
            layers.set(layer, best.get(layer));
        }
    }

    private static List<List<Place>> copy(List<List<Place>> layers) {
        List<List<Place>> copy = new ArrayList<>();
        layers.forEach(layer -> copy.add(new ArrayList<>(layer)));
        return copy;
    }

    private static Map<Place, Integer> positions(List<Place> layer) {
        Map<Place, Integer> positions = new HashMap<>();
        layer.forEach(place -> positions.put(place, positions.size()));
        return positions;
    }

    private static void sort(List<Place> layer, Map<Place, Integer> fixed, Function<Place, List<Place>> neighbours) {
        Map<Place, Integer> own = positions(layer);
        layer.sort(Comparator.comparingDouble(place -> neighbours.apply(place).stream()
                .mapToInt(other -> fixed.getOrDefault(other, 0))
                .average()
                .orElse(own.getOrDefault(place, 0))));
    }

    static int crossings(List<List<Place>> layers) {
        int crossings = 0;
        for (int layer = 0; layer + 1 < layers.size(); layer++) {
            Map<Place, Integer> below = positions(layers.get(layer + 1));
            List<Integer> ends = new ArrayList<>();
            for (Place place : layers.get(layer)) {
                List<Integer> own = place.below.stream()
                        .map(other -> below.getOrDefault(other, 0))
                        .sorted()
                        .toList();
                for (int end : own) {
                    crossings +=
                            (int) ends.stream().filter(before -> before > end).count();
                }
                ends.addAll(own);
            }
        }
        return crossings;
    }

    /** Gives every place its centre: in order, apart from each other, and as near to its neighbours as can be. */
    static void place(List<List<Place>> layers, double margin) {
        layers.forEach(layer -> apart(layer, layer.stream().map(place -> 0.0).toList()));
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            List<List<Place>> ordered = sweep % 2 == 0 ? layers : layers.reversed();
            boolean last = sweep >= SWEEPS - 2;
            for (List<Place> layer : ordered) {
                apart(layer, layer.stream().map(place -> wished(place, last)).toList());
            }
        }
        double left = layers.stream()
                .flatMap(List::stream)
                .mapToDouble(place -> place.center - place.width / 2)
                .min()
                .orElse(0);
        layers.forEach(layer -> layer.forEach(place -> place.center += margin - left));
    }

    /** In the middle of what it is connected with; at last those above, so that chains are straight. */
    private static double wished(Place place, boolean above) {
        List<Place> neighbours = new ArrayList<>(place.above);
        if (!above || neighbours.isEmpty()) {
            neighbours.addAll(place.below);
        }
        return neighbours.stream().mapToDouble(other -> other.center).average().orElse(place.center);
    }

    /** The middle between pushing overlapping places to the right and pushing them to the left. */
    private static void apart(List<Place> layer, List<Double> wished) {
        double[] right = new double[layer.size()];
        double[] left = new double[layer.size()];
        for (int i = 0; i < right.length; i++) {
            double least = i == 0 ? Double.NEGATIVE_INFINITY : right[i - 1] + distance(layer, i);
            right[i] = Math.max(wished.get(i), least);
        }
        for (int i = left.length - 1; i >= 0; i--) {
            double most = i == left.length - 1 ? Double.POSITIVE_INFINITY : left[i + 1] - distance(layer, i + 1);
            left[i] = Math.min(wished.get(i), most);
        }
        for (int i = 0; i < left.length; i++) {
            layer.get(i).center = (left[i] + right[i]) / 2;
        }
    }

    private static double distance(List<Place> layer, int index) {
        return (layer.get(index - 1).width + layer.get(index).width) / 2 + GAP;
    }
}
