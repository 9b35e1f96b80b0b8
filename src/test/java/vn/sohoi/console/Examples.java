package vn.sohoi.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files that come with the service. */
public final class Examples {

    private Examples() {}

    public static String units() {
        return text("/units/cao-bang-2022.csv");
    }

    public static String targets() {
        return text("/targets/cao-bang-2022.yaml");
    }

    public static String text(String path) {
        try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(path), path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
