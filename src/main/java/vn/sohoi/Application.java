package vn.sohoi;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The chat service of the Women's Union's ledger. */
@SpringBootApplication
@EnableScheduling
public class Application {

    /** Serves, or plays a conversation in the terminal when the first word is {@code chat}. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(Application.class);
        boolean terminal = List.of(args).contains("chat");
        if (terminal) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.setDefaultProperties(Map.of("logging.level.root", "error", "spring.main.banner-mode", "off"));
        }
        WatchedStart.of(application);
        var context = application.run(args);
        if (terminal) {
            System.exit(SpringApplication.exit(context));
        }
    }
}
