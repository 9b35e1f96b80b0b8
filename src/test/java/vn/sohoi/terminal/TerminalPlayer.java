package vn.sohoi.terminal;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import vn.sohoi.RunningApplication;

/** Somebody at a terminal: types lines, and sees what comes before the next prompt. */
public final class TerminalPlayer implements AutoCloseable {

    private static final String PROMPT = "> ";

    private final PipedOutputStream keyboard = new PipedOutputStream();
    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
    private int seen;

    private TerminalPlayer() {}

    /** Starts {@code chat --as phone}. */
    public static TerminalPlayer start(RunningApplication app, String phone) {
        try {
            var player = new TerminalPlayer();
            var keys = new PipedInputStream(player.keyboard, 1 << 16);
            var out = new PrintStream(player.screen, true, StandardCharsets.UTF_8);
            var terminal = app.bean(TerminalChat.class);
            Thread.ofVirtual().start(() -> play(terminal, phone, keys, out));
            return player;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void play(TerminalChat terminal, String phone, PipedInputStream keys, PrintStream out) {
        try {
            terminal.play(phone, keys, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void type(String line) {
        try {
            keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            keyboard.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was shown up to the next prompt. */
    public String see() {
        await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2)).until(() -> nextPrompt() >= 0);
        String shown = shown().substring(seen, nextPrompt());
        seen = nextPrompt() + PROMPT.length();
        return shown;
    }

    private int nextPrompt() {
        String shown = shown();
        int prompt = shown.indexOf("\n" + PROMPT, Math.max(0, seen - 1));
        return prompt < 0 ? -1 : prompt + 1;
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            keyboard.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
