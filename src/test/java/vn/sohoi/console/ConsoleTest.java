package vn.sohoi.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.Application;

/** A running, empty installation on 18 November 2022 with a store of its own; all such tests share it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sohoi.demo=false",
            "sohoi.admin-token=" + ConsoleTest.TOKEN,
            // as a property, because the store is opened before beans can name a folder
            "sohoi.data=${java.io.tmpdir}/sohoi-console-${random.uuid}",
            "sohoi.limits.wrong-tokens=1000+1000/1s"
        })
@Import(ConsoleTest.Installation.class)
public @interface ConsoleTest {

    String TOKEN = "test-token";

    Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    /** The clock of the installation, and a path that nobody has opened. */
    @TestConfiguration(proxyBeanMethods = false)
    class Installation {

        @Bean
        @Primary
        Clock stoppedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        /** As somebody adds it who has never heard of the gate. */
        @RestController
        static class NewController {

            @GetMapping("/api/brand-new")
            String told() {
                return "figures";
            }
        }
    }
}
