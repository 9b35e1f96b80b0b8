package vn.sohoi.edge;

import java.net.InetAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;
import vn.sohoi.installation.DemoMode;

/** Puts the edge before everything that Tomcat serves, and the demo on this machine only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class EdgeConfiguration {

    /** Last, so that they stand within those that Spring adds: the innermost one reports an error. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> edgeValves(Problems problems, LimitSettings limits) {
        return factory -> factory.addContextCustomizers(context -> {
            var pipeline = context.getParent().getPipeline();
            pipeline.addValve(new EdgeValve(problems));
            pipeline.addValve(new BodyLimit(limits));
        });
    }

    /** Whoever wants others to see the demo says so, with {@code SERVER_ADDRESS}. */
    @Bean
    @Conditional(DemoMode.class)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> demoOnLoopback(Environment environment) {
        return factory -> {
            if (!StringUtils.hasText(environment.getProperty("server.address"))) {
                factory.setAddress(InetAddress.getLoopbackAddress());
            }
        };
    }
}
