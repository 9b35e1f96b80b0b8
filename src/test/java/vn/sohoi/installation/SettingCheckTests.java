package vn.sohoi.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

class SettingCheckTests {

    @ParameterizedTest
    @CsvSource({
        "MONGODB_URL, MONGODB_URI",
        "MONGO_DB_URI, MONGODB_URI",
        "MONGDB_URI, MONGODB_URI",
        "SOHOI_DEMOO, SOHOI_DEMO",
        "SOHOI_DMEO, SOHOI_DEMO",
        "SOHOY_DEMO, SOHOI_DEMO",
        "Sohoi_Demo, SOHOI_DEMO",
        "SOHOI_TELEGRAM_TOKN, SOHOI_TELEGRAM_TOKEN",
        "SOHOI_TELEGRM_TOKEN, SOHOI_TELEGRAM_TOKEN",
        "S0HOI_TELEGRAM_TOKEN, SOHOI_TELEGRAM_TOKEN",
        "SOHOI_ZALOBOT_TOKENS, SOHOI_ZALO_BOT_TOKEN",
        "sohoi.telegram.tokens, SOHOI_TELEGRAM_TOKEN",
        "SOHOI_DATE, SOHOI_DATA"
    })
    void aNameWithASlipIsRefusedAndTheRightOneSaid(String name, String meant) {
        assertThatThrownBy(() -> check(name, "x"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name)
                .hasMessageContaining(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MONGODB_URI",
                "mongodb.uri",
                "sohoi_data",
                "SOHOI_ADMIN_TOKEN",
                "SOHOI_ADMINTOKEN",
                "sohoi.admin-token",
                "SOHOI_STORAGE_COMMITBEFOREREPLY",
                "SOHOI_ZALO_OA_ANYTHING",
                "SOHOI_SERVICE_HOST",
                "SOHOI_PORT",
                "MONGODB_PORT",
                "MONGODB_HOST",
                "MONGODB_USER",
                "MONGODB_DATABASE",
                "PATH",
                "server.port"
            })
    void rightNamesAndThoseOfOtherProgramsAreLeftAlone(String name) {
        assertThatCode(() -> check(name, "x")).doesNotThrowAnyException();
    }

    @Test
    void aBlankValueIsAsGoodAsNone() {
        assertThatCode(() -> check("MONGODB_URL", " ")).doesNotThrowAnyException();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void anUnknownSettingIsOnlyTold(CapturedOutput output) {
        check("SOHOI_SERVICE_HOST", "10.0.0.1");
        check("SOHOI_ZALO_OA_SECRET", "secret");
        assertThat(output).contains("SOHOI_SERVICE_HOST").doesNotContain("10.0.0.1", "secret", "ZALO");
    }

    /** Names in the code that {@code Environment} is asked for, and those that settings records are bound from. */
    @Test
    void everySettingOfTheCodeIsKnown() throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().matches(".*\\.(java|yaml)")) {
                    Pattern.compile(
                                    "(?<=getProperty\\(\"|[{]|, \"|isSet\\(environment, \"|[A-Z] = \")(?:sohoi|mongodb)\\.[a-z.-]*[a-z](?=[\":}])")
                            .matcher(Files.readString(file))
                            .results()
                            .forEach(found -> names.add(found.group()));
                }
            }
        }
        for (Class<?> settings : settings()) {
            String prefix =
                    settings.getAnnotation(ConfigurationProperties.class).value();
            names.remove(prefix);
            for (var part : settings.getRecordComponents()) {
                names.add(prefix + "."
                        + part.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
            }
        }
        assertThat(names)
                .hasSizeGreaterThan(10)
                .allSatisfy(name -> assertThat(SettingNames.KNOWN).contains(SettingNames.asVariable(name)));
    }

    private static Stream<Class<?>> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("vn.sohoi").stream()
                .map(bean -> load(Objects.requireNonNull(bean.getBeanClassName())));
    }

    private static Iterable<Class<?>> settings() {
        return all().toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void check(String name, String value) {
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", Map.of(name, value)));
            new SettingCheck().initialize(context);
        }
    }
}
