package vn.sohoi;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import vn.sohoi.storage.StoreRepair;

/** The chat service of the Women's Union's ledger. */
@SpringBootApplication
@EnableScheduling
public class Application {

    private static final Logger log = LoggerFactory.getLogger(Application.class);

    /** Serves, or plays a conversation in the terminal when the first word is {@code chat}. */
    public static void main(String[] args) {
        boolean terminal = List.of(args).contains("chat");
        var context = application(terminal).run(args);
        if (terminal) {
            System.exit(SpringApplication.exit(context));
        }
        while (awaitRepair(context)) {
            context = again(context, args);
        }
    }

    private static SpringApplication application(boolean terminal) {
        SpringApplication application = new SpringApplication(Application.class);
        if (terminal) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setDefaultProperties(Map.of("logging.level.root", "error", "spring.main.banner-mode", "off"));
        }
        WatchedStart.of(application);
        return application;
    }

    private static boolean awaitRepair(ConfigurableApplicationContext context) {
        try {
            context.getBean(StoreRepair.class).await();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Everything is made anew, because memory may hold what the store has lost (ops/adr/009). */
    private static ConfigurableApplicationContext again(ConfigurableApplicationContext failed, String[] args) {
        log.warn("The store can be written again; the service begins anew");
        failed.close();
        try {
            return application(false).run(args);
        } catch (RuntimeException e) {
            // It has been said why; what still runs of the time before must not keep the process alive.
            System.exit(1);
            throw e;
        }
    }
}
