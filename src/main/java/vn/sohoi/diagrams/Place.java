package vn.sohoi.diagrams;

import java.util.ArrayList;
import java.util.List;

/** Where a box stands in its layer, or where an arrow passes it. */
final class Place {

    static final double PASSAGE = 12;

    final double width;
    final List<Place> above = new ArrayList<>();
    final List<Place> below = new ArrayList<>();
    double center;
    double top;
    double bottom;

    Place(double width) {
        this.width = width;
    }

    void leadsTo(Place next) {
        below.add(next);
        next.above.add(this);
    }
}
