package vn.sohoi.installation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.util.StringUtils;

/** The names of settings, in the form of environment variables: {@code sohoi.admin-token} is SOHOI_ADMIN_TOKEN. */
final class SettingNames {

    /** Every setting there is; a test holds the code against it. */
    private static final Set<String> PROPERTIES = Set.of(
            "mongodb.uri",
            "sohoi.admin-token",
            "sohoi.data",
            "sohoi.demo",
            "sohoi.dialogs",
            "sohoi.flood.files",
            "sohoi.flood.messages",
            "sohoi.flood.pause",
            "sohoi.hosts",
            "sohoi.limits.body-time",
            "sohoi.limits.chat",
            "sohoi.limits.file-time",
            "sohoi.limits.requests",
            "sohoi.limits.wrong-tokens",
            "sohoi.storage.commit-before-reply",
            "sohoi.storage.data",
            "sohoi.storage.uri",
            "sohoi.telegram.first-wait",
            "sohoi.telegram.longest-wait",
            "sohoi.telegram.poll-timeout",
            "sohoi.telegram.secret",
            "sohoi.telegram.token",
            "sohoi.telegram.url",
            "sohoi.telegram.webhook",
            "sohoi.telegram.webhook-secret",
            "sohoi.zalo.bot.secret",
            "sohoi.zalo.bot.token",
            "sohoi.zalo.bot.url");

    static final Set<String> KNOWN =
            PROPERTIES.stream().map(SettingNames::asVariable).collect(Collectors.toUnmodifiableSet());

    /** Spring's own form leaves dashes out: SOHOI_ADMINTOKEN. */
    private static final Set<String> WITHOUT_DASHES =
            PROPERTIES.stream().map(name -> asVariable(name.replace("-", ""))).collect(Collectors.toUnmodifiableSet());

    /** Its settings differ from application to application, so any name is one. */
    static final String ZALO_OA = "SOHOI_ZALO_OA_";

    private SettingNames() {}

    /** Those that are set to something, wherever: a blank one counts as not set. */
    static Stream<String> given(ConfigurableEnvironment environment) {
        return environment.getPropertySources().stream()
                .filter(EnumerablePropertySource.class::isInstance)
                .map(EnumerablePropertySource.class::cast)
                .flatMap(source -> Arrays.stream(source.getPropertyNames())
                        .filter(isSet(source))
                        .map(String::valueOf))
                .distinct();
    }

    private static Predicate<String> isSet(EnumerablePropertySource<?> source) {
        return name -> StringUtils.hasText(String.valueOf(source.getProperty(name)));
    }

    /** A property's name as a variable's; capitals and lower case of variables stay as they are. */
    static String asVariable(String name) {
        boolean property = name.indexOf('.') >= 0;
        String plain = name.replaceAll("\\[\\d+]", "").replace('.', '_').replace('-', '_');
        return property ? plain.toUpperCase(Locale.ROOT) : plain;
    }

    /** Variables are read in capitals or in lower case; one in both is a slip. */
    static boolean isKnown(String variable) {
        String capitals = variable.toUpperCase(Locale.ROOT);
        boolean oneCase = variable.equals(capitals) || variable.equals(variable.toLowerCase(Locale.ROOT));
        return oneCase
                && (KNOWN.contains(capitals) || WITHOUT_DASHES.contains(capitals) || capitals.startsWith(ZALO_OA));
    }
}
