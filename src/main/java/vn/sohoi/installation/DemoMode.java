package vn.sohoi.installation;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Whether this is the demo: {@code SOHOI_DEMO} when it is set, else only where neither a database nor a channel was
 * named.
 */
public final class DemoMode implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }

    /** @throws StartRefused when {@code SOHOI_DEMO} is neither true nor false */
    public static boolean isOn(Environment environment) {
        String said = environment.getProperty("sohoi.demo", "").strip().toLowerCase(Locale.ROOT);
        return switch (said) {
            case "true" -> true;
            case "false" -> false;
            case "" -> !namesADatabase(environment) && !namesAChannel(environment);
            default ->
                throw new StartRefused(
                        "SOHOI_DEMO is neither true nor false.",
                        "Set it to false for a real installation, to true for the demo, or unset it.");
        };
    }

    private static boolean namesADatabase(Environment environment) {
        return isSet(environment, "mongodb.uri", "sohoi.storage.uri");
    }

    private static boolean namesAChannel(Environment environment) {
        return isSet(environment, "sohoi.telegram.token", "sohoi.zalo.bot.token")
                || environment instanceof ConfigurableEnvironment listed
                        && SettingNames.given(listed)
                                .filter(DemoMode::isOfAnAccount)
                                .anyMatch(name -> isSet(environment, name));
    }

    /** Of an official account anything but the address of its server: a test's server alone is no channel. */
    private static boolean isOfAnAccount(String name) {
        String variable = SettingNames.asVariable(name).toUpperCase(Locale.ROOT);
        return variable.startsWith(SettingNames.ZALO_OA) && !variable.equals(SettingNames.ZALO_OA + "URL");
    }

    private static boolean isSet(Environment environment, String... names) {
        return Stream.of(names).map(environment::getProperty).anyMatch(StringUtils::hasText);
    }
}
