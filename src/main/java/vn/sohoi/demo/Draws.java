package vn.sohoi.demo;

import java.util.SplittableRandom;

/** Seeded random numbers with a stream for each name, so that changing one indicator leaves all others as they were. */
record Draws(long seed) {

    SplittableRandom of(String... names) {
        // the hash of a string is laid down by its documentation, so every JVM starts the same stream
        return new SplittableRandom(seed * 1_000_003 + String.join("/", names).hashCode());
    }
}
