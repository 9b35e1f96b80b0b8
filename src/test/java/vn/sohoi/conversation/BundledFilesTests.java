package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import vn.sohoi.Core;
import vn.sohoi.targets.TargetSets;

/** What comes with the service is read while it starts, and not by the first who asks. */
class BundledFilesTests {

    private final TargetSets none = Core.empty().get(TargetSets.class);

    @Test
    void namesOfBundledIndicatorsAreKnownFromTheStart() throws Exception {
        var names = new IndicatorNames(none);
        Set<String> known = withoutBundledFiles(names::all);
        assertThat(known).isNotEmpty().isEqualTo(IndicatorNames.bundled());
    }

    @Test
    void dialogsAreReadBeforeTheWebServerListens() throws Exception {
        var folder =
                new DialogFolder(new MockEnvironment().withProperty("sohoi.demo", "false"), new IndicatorNames(none));
        assertThat(folder.getPhase()).isLessThan(WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE);
        folder.start();
        assertThat(withoutBundledFiles(folder::dialogs).find("monthly-report")).isPresent();
    }

    /** Runs it on a class loader that finds no file. */
    private static <T> T withoutBundledFiles(Callable<T> task) throws Exception {
        var thread = Thread.currentThread();
        var loader = thread.getContextClassLoader();
        thread.setContextClassLoader(new ClassLoader(null) {});
        try {
            return task.call();
        } finally {
            thread.setContextClassLoader(loader);
        }
    }
}
