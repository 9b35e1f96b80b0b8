package vn.sohoi.trials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/** The chairs of the bundled communes. */
final class Chairs {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Chairs() {}

    static List<String> phones() throws IOException {
        var units = Objects.requireNonNull(Chairs.class.getResourceAsStream("/units/cao-bang-2022.csv"));
        try (var lines = new BufferedReader(new InputStreamReader(units, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(line -> line.split(",", -1))
                    .filter(cells -> cells[1].equals("commune"))
                    .map(cells -> "09020" + cells[0])
                    .toList();
        }
    }

    static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                System.out.println("gave up waiting until " + what);
                return;
            }
            Thread.sleep(5);
        }
    }
}
