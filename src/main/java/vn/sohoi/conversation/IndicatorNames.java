package vn.sohoi.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.sohoi.targets.TargetFile;
import vn.sohoi.targets.TargetSets;

/** What dialogs can keep answers under: the indicators of the bundled target sets and of those that were imported. */
@Component
public class IndicatorNames {

    private static final String BUNDLED = "classpath*:targets/*.yaml";

    private final TargetSets sets;
    private final Set<String> bundled = bundled();

    IndicatorNames(TargetSets sets) {
        this.sets = sets;
    }

    Set<String> all() {
        Set<String> names = new HashSet<>(bundled);
        sets.all().forEach(set -> names.addAll(set.indicators().keySet()));
        return names;
    }

    /** Those of the sets that come with the service. */
    public static Set<String> bundled() {
        try {
            Set<String> names = new HashSet<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(BUNDLED)) {
                String yaml = file.getContentAsString(StandardCharsets.UTF_8);
                names.addAll(TargetFile.read(String.valueOf(file.getFilename()), yaml)
                        .set()
                        .indicators()
                        .keySet());
            }
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
