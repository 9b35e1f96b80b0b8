package vn.sohoi.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Answer;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Report;
import vn.sohoi.targets.Indicator;

/** Figures as numbered lines; zero, not known and not answered look different. */
final class FigureLines {

    private FigureLines() {}

    static String of(List<Indicator> indicators, Report report) {
        return lines(
                indicators,
                indicators.stream()
                        .map(indicator -> report.figure(indicator.id())
                                .map(FigureLines::of)
                                .orElse("chưa trả lời"))
                        .toList());
    }

    static String of(List<Indicator> indicators, Map<String, Answer> answers) {
        return lines(
                indicators,
                indicators.stream()
                        .map(indicator -> of(answers.get(indicator.id())))
                        .toList());
    }

    /** The numbers of the questions without an answer, "8, 9"; empty when each has one. */
    static Optional<String> unanswered(List<Indicator> indicators, Map<String, Answer> answers) {
        String numbers = IntStream.range(0, indicators.size())
                .filter(index -> !answers.containsKey(indicators.get(index).id()))
                .mapToObj(index -> String.valueOf(index + 1))
                .collect(Collectors.joining(", "));
        return numbers.isEmpty() ? Optional.empty() : Optional.of(numbers);
    }

    private static String lines(List<Indicator> indicators, List<String> values) {
        return IntStream.range(0, indicators.size())
                .mapToObj(index -> "%d. %s: %s"
                        .formatted(index + 1, capital(indicators.get(index).name()), values.get(index)))
                .collect(Collectors.joining("\n"));
    }

    static String of(Figure figure) {
        Long value = figure.value();
        return value == null ? "chưa rõ" : number(value) + marked(figure.mark());
    }

    static String of(@Nullable Answer answer) {
        if (answer == null) {
            return "chưa trả lời";
        }
        Long value = answer.value();
        return switch (answer.state()) {
            case GIVEN -> value == null ? "" : number(value) + marked(answer.mark());
            case NOT_KNOWN -> "chưa rõ";
            case SKIPPED -> "bỏ qua";
        };
    }

    private static String marked(@Nullable String mark) {
        return mark == null ? "" : " (đã xác nhận khác thường)";
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '.');
    }

    static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
