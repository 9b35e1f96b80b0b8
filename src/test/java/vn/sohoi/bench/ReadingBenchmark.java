package vn.sohoi.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Match;
import vn.sohoi.language.Period;
import vn.sohoi.language.Periods;
import vn.sohoi.language.Phrases;
import vn.sohoi.language.Reading;

/** What reading one message costs; the aim is at most 50 µs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ReadingBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 18);
    private static final List<String> COMMANDS = List.of(
            "báo cáo",
            "quay lại",
            "bỏ qua",
            "để sau",
            "xem lại",
            "huỷ",
            "gặp cán bộ",
            "nhắc lại",
            "tại sao hỏi",
            "như tháng trước");

    @Param({
        "12",
        "dạ thưa chị, tháng 8 chi hội em được 12 hộ ạ",
        "mười hai nghìn ba trăm bốn mươi lăm",
        "muwowfi hai",
        "thôn A 5, thôn B 7, thôn C 9",
        "ct5 huyện Hòa An t10 đến đâu rồi"
    })
    String message = "12";

    @Benchmark
    public Reading<Long> count() {
        return Counts.read(message);
    }

    @Benchmark
    public Reading<Period> period() {
        return Periods.read(message, TODAY);
    }

    @Benchmark
    public Match command() {
        return Phrases.best(message, COMMANDS);
    }

    public static void main(String[] args) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ReadingBenchmark.class.getSimpleName())
                        .build())
                .run();
    }
}
