package vn.sohoi.storage;

import de.bwaldvogel.mongo.backend.KeyValue;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.ObjectDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys of unique indexes, compared value by value.
 *
 * <p>H2 by itself serialises both keys for every comparison, a dozen times to find one document among a thousand.
 */
final class KeyType extends BasicDataType<KeyValue> {

    /** Nearly all keys: so many texts, one after the other. */
    private static final byte TEXTS = 1;

    private static final byte OTHER = 2;

    private static final int MEMORY_OF_KEY = 80;
    private static final int MEMORY_OF_TEXT = 56;

    private final ObjectDataType other = new ObjectDataType();

    /** Any order does that is the same at every start: by number of values, then by class, then by value. */
    @Override
    public int compare(KeyValue one, KeyValue two) {
        int order = Integer.compare(one.size(), two.size());
        for (int index = 0; order == 0 && index < one.size(); index++) {
            order = compareValues(one.get(index), two.get(index));
        }
        return order;
    }

    private int compareValues(@Nullable Object one, @Nullable Object two) {
        if (one instanceof String text && two instanceof String other) {
            return text.compareTo(other);
        }
        int order = className(one).compareTo(className(two));
        return order != 0 || Objects.equals(one, two) ? order : other.compare(one, two);
    }

    private static String className(@Nullable Object value) {
        return value == null ? "" : value.getClass().getName();
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        if (key.stream().allMatch(String.class::isInstance)) {
            buffer.put(TEXTS).putVarInt(key.size());
            key.forEach(value -> writeText(buffer, (String) value));
        } else {
            other.write(buffer.put(OTHER), key);
        }
    }

    private static void writeText(WriteBuffer buffer, String text) {
        buffer.putVarInt(text.length()).putStringData(text, text.length());
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        byte kind = buffer.get();
        if (kind == OTHER) {
            return (KeyValue) other.read(buffer);
        }
        if (kind != TEXTS) {
            throw DataUtils.newMVStoreException(DataUtils.ERROR_FILE_CORRUPT, "an index has a key of kind " + kind);
        }
        int size = DataUtils.readVarInt(buffer);
        List<String> texts = new ArrayList<>(size);
        for (int index = 0; index < size; index++) {
            texts.add(DataUtils.readString(buffer));
        }
        return new KeyValue(texts);
    }

    @Override
    public int getMemory(KeyValue key) {
        int memory = MEMORY_OF_KEY;
        for (Object value : key) {
            memory += value instanceof String text ? MEMORY_OF_TEXT + text.length() : other.getMemory(value);
        }
        return memory;
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
