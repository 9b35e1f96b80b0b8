package vn.sohoi.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.sohoi.scores.Competition.Block;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.scores.Criterion.Measure;

class CriteriaDocumentTests {

    @Test
    void theTableOfTheDocumentIsTheFile() throws IOException {
        Competition competition = CriteriaFile.read("f", ScoreWorld.criteria()).competition();
        List<String> rows = Stream.concat(
                        competition.parts().stream().flatMap(CriteriaDocumentTests::rows),
                        Stream.of(competition.bonus(), competition.deductions())
                                .flatMap(extras -> extras.items().stream())
                                .map(item -> row(item, "–")))
                .toList();
        String document = Files.readString(Path.of("ops/docs/criteria.md"));
        assertThat(document.lines().filter(line -> line.matches("\\| (\\d+|thuong-\\d|tru-\\d) \\|.*")))
                .containsExactlyElementsOf(rows);
    }

    private static Stream<String> rows(Block block) {
        return Stream.concat(
                block.groups().stream().flatMap(CriteriaDocumentTests::rows),
                block.criteria().stream().map(criterion -> row(criterion, block.label())));
    }

    private static String row(Criterion criterion, String part) {
        boolean extra = part.equals("–");
        return "| %s | %s | %s | %s | %s | %s |"
                .formatted(
                        criterion.id(),
                        part,
                        criterion.english(),
                        (extra ? "≤ " : "") + criterion.points(),
                        criterion.kind(),
                        result(criterion.judged()));
    }

    private static String result(Judged judged) {
        return switch (judged) {
            case Judged.Registered registered -> result(registered);
            case Judged.Reporting reporting -> "the record";
            case Judged.Entered entered -> "–";
            case Judged.Bonus bonus -> "–";
            case Judged.Deduction deduction -> "–";
        };
    }

    private static String result(Judged.Registered registered) {
        Measure measure = registered.measure();
        if (measure == null) {
            return "entered";
        }
        return switch (measure) {
            case Measure.OfParts parts ->
                parts.parts().stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Measure.Sum sum ->
                "sum `" + sum.indicator() + "`, " + sum.level().code();
            case Measure.Reaching reaching ->
                reaching.level().english(2) + " with `" + reaching.indicator() + "` ≥ " + reaching.each();
        };
    }
}
