package vn.sohoi.time;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
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

    public static boolean isOn(Environment environment) {
        String said = environment.getProperty("sohoi.demo");
        if (StringUtils.hasText(said)) {
            return Boolean.parseBoolean(said);
        }
        return !StringUtils.hasText(environment.getProperty("mongodb.uri"))
                && !StringUtils.hasText(environment.getProperty("sohoi.telegram.token"))
                && !StringUtils.hasText(environment.getProperty("sohoi.zalo.bot.token"));
    }
}
