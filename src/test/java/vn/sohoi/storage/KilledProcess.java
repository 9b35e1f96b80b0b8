package vn.sohoi.storage;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A main class in a JVM of its own that ends by SIGKILL, with what it printed until then.
 *
 * <p>Only whole lines count: the last one may be cut by the kill.
 */
public final class KilledProcess implements AutoCloseable {

    private final Process process;
    private final List<String> lines = new ArrayList<>();
    private final Thread reading;
    private boolean ended;

    private KilledProcess(Process process) {
        this.process = process;
        this.reading = Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts {@code main} with this JVM's Java and class path; its stderr goes to ours. */
    public static KilledProcess start(Class<?> main, Map<String, String> environment, String... arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var jvm = Stream.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        var program = Stream.of("-cp", System.getProperty("java.class.path"), main.getName());
        var command = Stream.of(jvm, program, Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        return start(command, environment);
    }

    public static KilledProcess start(List<String> command, Map<String, String> environment) {
        var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().putAll(environment);
        try {
            return new KilledProcess(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var in = process.inputReader()) {
            for (var line = wholeLine(in); line.isPresent(); line = wholeLine(in)) {
                add(line.get());
            }
        } catch (IOException e) {
            // The pipe broke by the kill: what came before it counts.
        } finally {
            end();
        }
    }

    /** The next line without its end; empty at the end of all, also for a line that was cut. */
    private static Optional<String> wholeLine(Reader in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return Optional.of(line.toString());
            }
            line.append((char) c);
        }
        return Optional.empty();
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** Waits until that many lines of the kind have come; fails if the process ends or the time is over first. */
    public synchronized void awaitLines(int count, Predicate<String> kind, Duration limit) throws InterruptedException {
        var until = System.nanoTime() + limit.toNanos();
        while (lines.stream().filter(kind).count() < count) {
            var millis = (until - System.nanoTime()) / 1_000_000;
            if (ended || millis <= 0) {
                throw new AssertionError((ended ? "It ended" : "Nothing more came") + " after: " + lines);
            }
            wait(millis);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** Whole lines printed until now. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Ends the process with SIGKILL and gives every line it had printed. */
    public List<String> kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reading.join();
        return List.copyOf(lines);
    }

    /** Asks it to end, as a supervisor does, and tells how long that took; fails when the time is over first. */
    public Duration terminate(Duration limit) throws InterruptedException {
        long since = System.nanoTime();
        process.destroy();
        exitCode(limit);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** What it ended with by itself; fails when the time is over first. */
    public int exitCode(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("It did not end within " + limit + " after: " + lines());
        }
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
