package vn.sohoi;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.coyote.AbstractProtocol;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationStartingEvent;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** Puts a watch beside every run of the application, on a thread that needs nothing of it. */
final class WatchedStart implements ApplicationListener<ApplicationEvent> {

    /** Migrations of another instance may be waited for; after listening only the channels are left to start. */
    private static final StartWatch.Bounds BOUNDS =
            new StartWatch.Bounds(Duration.ofMinutes(5), Duration.ofSeconds(30));

    private final StartWatch.Bounds bounds;
    private final Consumer<String> end;
    private StartWatch watch;

    private WatchedStart(StartWatch.Bounds bounds, Consumer<String> end) {
        this.bounds = bounds;
        this.end = end;
        this.watch = new StartWatch(bounds, end);
    }

    /** Without a web server, as in the terminal, there is nobody to answer. */
    static void of(SpringApplication application) {
        if (application.getWebApplicationType() != WebApplicationType.NONE) {
            of(application, BOUNDS);
        }
    }

    static void of(SpringApplication application, StartWatch.Bounds bounds) {
        application.addListeners(new WatchedStart(bounds, new HungEnd()));
    }

    @Override
    public synchronized void onApplicationEvent(ApplicationEvent event) {
        switch (event) {
            case ApplicationStartingEvent starting -> begin();
            case WebServerInitializedEvent initialized -> watch.listens(address(initialized.getWebServer()));
            case ApplicationFailedEvent failed -> watch.over();
            case ContextClosedEvent closed -> watch.over();
            default -> {}
        }
    }

    private void begin() {
        watch = new StartWatch(bounds, end);
        Thread.ofPlatform().daemon().name("start-watch").start(watch);
    }

    private static InetSocketAddress address(WebServer server) {
        return new InetSocketAddress(bound(server), server.getPort());
    }

    /** A server that listens everywhere is asked over loopback. */
    private static InetAddress bound(WebServer server) {
        if (server instanceof TomcatWebServer tomcat
                && tomcat.getTomcat().getConnector().getProtocolHandler() instanceof AbstractProtocol<?> protocol
                && protocol.getAddress() != null
                && !protocol.getAddress().isAnyLocalAddress()) {
            return protocol.getAddress();
        }
        return InetAddress.getLoopbackAddress();
    }
}
