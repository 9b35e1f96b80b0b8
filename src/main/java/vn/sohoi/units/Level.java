package vn.sohoi.units;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where in the tree a unit stands. */
public enum Level {
    /** Stands above provinces where several are asked about together; nobody reports for it. */
    COUNTRY("trung ương"),
    PROVINCE("tỉnh"),
    DISTRICT("huyện"),
    COMMUNE("xã");

    private final String vietnamese;

    Level(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    /** The word in files and over HTTP: {@code country}, {@code province}, {@code district}, {@code commune}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The everyday word, such as {@code xã}. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The English word for {@code count} such units. */
    public String english(long count) {
        String one = code();
        return count == 1 ? one : one.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : one + "s";
    }

    public static Optional<Level> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
