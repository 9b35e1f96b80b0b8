package vn.sohoi.progress;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Lists one after the other, without a copy of what is in them; neither they nor it ever change. */
final class Joined<T> extends AbstractList<T> {

    /** Up to here a copy takes less room. */
    private static final int SHORT = 50;

    private final List<List<T>> parts;
    private final int size;

    private Joined(List<List<T>> parts, int size) {
        this.parts = parts;
        this.size = size;
    }

    static <T> List<T> of(List<List<T>> lists) {
        List<List<T>> parts = new ArrayList<>(lists.size());
        int size = 0;
        for (List<T> list : lists) {
            size += list.size();
            if (!list.isEmpty()) {
                parts.add(list);
            }
        }
        return size <= SHORT ? parts.stream().flatMap(List::stream).toList() : new Joined<>(parts, size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<T> iterator() {
        return parts.stream().flatMap(List::stream).iterator();
    }

    @Override
    public T get(int index) {
        int within = Objects.checkIndex(index, size);
        for (List<T> part : parts) {
            if (within < part.size()) {
                return part.get(within);
            }
            within -= part.size();
        }
        throw new IndexOutOfBoundsException(index);
    }
}
