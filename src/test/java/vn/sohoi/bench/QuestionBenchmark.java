package vn.sohoi.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import vn.sohoi.Application;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Roster;
import vn.sohoi.questions.Asker;
import vn.sohoi.questions.Language;
import vn.sohoi.questions.Questions;
import vn.sohoi.reports.Calendar;
import vn.sohoi.units.Units;

/** A province officer's question from her words to the words of the answer, with the example year's 161 communes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class QuestionBenchmark {

    /** A sum, a coverage with four parts, and a list. */
    @Param({"chỉ tiêu 5 đến đâu rồi", "chỉ tiêu 4 đến đâu rồi", "xã nào chưa báo cáo"})
    String question = "";

    private @Nullable Path data;
    private @Nullable ConfigurableApplicationContext context;
    private @Nullable Questions questions;
    private @Nullable Asker asker;

    @Setup
    public void start() throws IOException {
        data = Files.createTempDirectory("sohoi-bench");
        context = SpringApplication.run(
                Application.class, "--server.port=0", "--sohoi.demo=true", "--sohoi.data=" + data, "--mongodb.uri=");
        questions = context.getBean(Questions.class);
        var now = context.getBean(Clock.class).instant();
        var tree = context.getBean(Units.class).on(LocalDate.ofInstant(now, Calendar.ZONE));
        asker = new Asker(context.getBean(Roster.class).postsOf(new Phone("0900000001")), tree, now);
    }

    @TearDown
    public void stop() throws IOException {
        requireNonNull(context).close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Benchmark
    public List<String> answer() {
        var all = requireNonNull(questions);
        var officer = requireNonNull(asker);
        return all.answer(all.understand(question, officer), officer, Language.of(question));
    }
}
