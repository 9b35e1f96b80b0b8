package vn.sohoi.installation;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses to start on a setting whose name is almost one: with {@code MONGODB_URL} a real installation would begin as
 * the demo.
 */
class SettingCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingCheck.class);

    /** Two letters wrong, missing or added, or two exchanged; names of other programs' variables are further away. */
    private static final int MOST_SLIPS = 2;

    private static final LevenshteinDistance SLIPS = new LevenshteinDistance(MOST_SLIPS);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        DemoMode.isOn(context.getEnvironment());
        SettingNames.given(context.getEnvironment()).forEach(SettingCheck::check);
    }

    private static void check(String name) {
        String variable = SettingNames.asVariable(name);
        if (SettingNames.isKnown(variable)) {
            return;
        }
        meant(variable.toUpperCase(Locale.ROOT)).ifPresent(known -> {
            throw new StartRefused(
                    "There is no setting " + name + "; it looks like " + known + ".",
                    "Name it " + known + ", or remove it.");
        });
        if (variable.toUpperCase(Locale.ROOT).startsWith("SOHOI_")) {
            LOG.warn("there is no setting {}; it changes nothing", name);
        }
    }

    private static Optional<String> meant(String variable) {
        return SettingNames.KNOWN.stream()
                .filter(known -> SLIPS.apply(variable, known) >= 0)
                .min(Comparator.comparing((String known) -> SLIPS.apply(variable, known))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
