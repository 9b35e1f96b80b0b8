package vn.sohoi;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;

/** A service that listens and answers nobody, and whose stop would hang too. */
final class HangingService {

    private static final StartWatch.Bounds BOUNDS = new StartWatch.Bounds(Duration.ofMinutes(1), Duration.ofSeconds(1));

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(HangingService::hang));
        var application = new SpringApplication(HangingService.class);
        WatchedStart.of(application, BOUNDS);
        application.run(args);
    }

    @Bean
    TomcatServletWebServerFactory webServer() {
        return new TomcatServletWebServerFactory(0);
    }

    @Bean
    ServletRegistrationBean<HttpServlet> silence() {
        return new ServletRegistrationBean<>(new Silence(), "/*");
    }

    private static final class Silence extends HttpServlet {

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            hang();
        }
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
