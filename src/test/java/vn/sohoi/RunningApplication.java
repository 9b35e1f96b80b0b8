package vn.sohoi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application in this process, with the example year on a store of its own. The store does not wait for the
 * disk: no kill is tested here.
 */
public final class RunningApplication implements AutoCloseable {

    private final Path data;
    private final String[] settings;
    private final List<BeanPostProcessor> changes;
    private ConfigurableApplicationContext context;

    private RunningApplication(Path data, List<String> settings, List<BeanPostProcessor> changes) {
        this.data = data;
        this.settings = settings.toArray(String[]::new);
        this.changes = changes;
        this.context = run();
    }

    public static RunningApplication start(String... settings) {
        return start(List.of(), settings);
    }

    /** @param changes get hold of beans, to stand before them */
    public static RunningApplication start(List<BeanPostProcessor> changes, String... settings) {
        try {
            Path data = Files.createTempDirectory("sohoi-test");
            List<String> all = new ArrayList<>(List.of(
                    "--server.port=0",
                    "--sohoi.demo=true",
                    "--sohoi.data=" + data,
                    "--sohoi.storage.commit-before-reply=false",
                    "--spring.main.banner-mode=off",
                    "--logging.level.root=warn"));
            all.addAll(Arrays.asList(settings));
            return new RunningApplication(data, all, changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext run() {
        var application = new SpringApplication(Application.class);
        // one machine plays everybody, faster than people type
        application.setDefaultProperties(Map.of("sohoi.limits.chat", "100000+100000/1s"));
        application.addInitializers(starting -> changes.forEach(starting.getBeanFactory()::addBeanPostProcessor));
        return application.run(settings);
    }

    /** Stops, and starts again on the same store. */
    public void restart() {
        context.close();
        context = run();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public String url() {
        return "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        context.close();
        try {
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
