package vn.sohoi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.DialogFile;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.dialog.Engine;
import vn.sohoi.dialog.Features;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Input;
import vn.sohoi.dialog.Message;
import vn.sohoi.dialog.Session;

/** What the dialog engine alone costs for one turn of the monthly report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class EngineBenchmark {

    @Param({"12", "dạ thưa chị, được mười hai hộ ạ", "sửa câu 2", "tại sao hỏi"})
    String message = "12";

    private final Engine engine = new Engine(
            new Dialogs(List.of(DialogFile.read("monthly-report", file()).dialog())));
    private final Features features = new InMemory();
    private final Session session = inTheMiddle();

    @Benchmark
    public Engine.Turn turn() {
        return engine.turn(session, new Input.Text(message), features);
    }

    /** The fourth question is open. */
    private Session inTheMiddle() {
        var begun = engine.open(Session.EMPTY, "monthly-report", features).session();
        for (String answer : List.of("3", "0", "14")) {
            begun = engine.turn(begun, new Input.Text(answer), features).session();
        }
        return begun;
    }

    private static String file() {
        try (var file = EngineBenchmark.class.getResourceAsStream("/dialogs/monthly-report.yaml")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers at once, from nothing. */
    private static final class InMemory implements Features {

        @Override
        public boolean isSensitive(String indicator, Frame frame) {
            return false;
        }

        @Override
        public String value(String placeholder, Frame frame, Map<String, Answer> answers) {
            return "10/2022";
        }

        @Override
        public boolean concerns(String audience, Frame frame) {
            return audience.equals("commune");
        }

        @Override
        public List<String> choices(String name, Frame frame) {
            return List.of();
        }

        @Override
        public Optional<String> refusal(String indicator, long value, Map<String, Answer> answers, Frame frame) {
            return Optional.empty();
        }

        @Override
        public Optional<Doubt> doubt(String indicator, long value, Frame frame) {
            return Optional.empty();
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public String echo(String indicator, Answer answer, Frame frame) {
            return indicator;
        }

        @Override
        public OptionalLong previous(String indicator, Frame frame) {
            return OptionalLong.empty();
        }

        @Override
        public Optional<Aside> aside(String text) {
            return Optional.empty();
        }

        @Override
        public Set<String> named(String text, Frame frame) {
            return Set.of();
        }

        @Override
        public Set<String> mentioned(String text, Frame frame) {
            return Set.of();
        }

        @Override
        public List<String> nouns(String indicator, Frame frame) {
            return List.of("hộ", "hội viên");
        }

        @Override
        public List<Message> identify(String phone) {
            return List.of();
        }

        @Override
        public Optional<String> privacy(String text, Frame frame, @Nullable String indicator) {
            return Optional.empty();
        }

        @Override
        public Optional<Enclosed> enclose(Frame frame, @Nullable String indicator) {
            return Optional.empty();
        }

        @Override
        public Message help() {
            return Message.of("?");
        }

        @Override
        public Outcome perform(String action, Frame frame, Map<String, Answer> answers, String said) {
            return Outcome.of("opened", Map.of("unit", "01267", Frame.DRAFT, "01267/2022-10"));
        }
    }
}
