package vn.sohoi.console.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocumentTests {

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "CRITERIA")
    void theDocumentsExamplesAreGoodFiles(Kind kind) throws IOException {
        String document = Files.readString(Path.of("ops/docs/import.md"));
        Matcher example = Pattern.compile("```csv " + kind.code() + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(document);
        assertThat(example.find()).isTrue();
        Check.Result result = Check.file(kind, example.group(1));
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().counts().rows()).isPositive();
    }
}
