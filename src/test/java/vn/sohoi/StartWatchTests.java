package vn.sohoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StartWatchTests {

    private static final Duration SOON = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final List<String> ends = new ArrayList<>();

    private StartWatch watch(Duration toListen, Duration toAnswer) {
        return new StartWatch(new StartWatch.Bounds(toListen, toAnswer), ends::add);
    }

    @Test
    void aServerThatListensAndNeverAnswersIsEnded() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var watch = watch(LONG, SOON);
            watch.listens((InetSocketAddress) silent.getLocalSocketAddress());
            watch.run();
        }
        assertThat(ends).singleElement().asString().contains("does not answer itself");
    }

    @Test
    void aServerThatNeverListensIsEnded() {
        watch(SOON, LONG).run();
        assertThat(ends).singleElement().asString().contains("does not listen");
    }

    @Test
    void anyWordBackIsEnoughAlsoThatItIsNotWell() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            var watch = watch(LONG, LONG);
            watch.listens(server.getAddress());
            watch.run();
        } finally {
            server.stop(0);
        }
        assertThat(ends).isEmpty();
    }

    @Test
    void aStartThatFailedOrIsStoppedIsNotEnded() throws IOException {
        var failed = watch(LONG, SOON);
        failed.over();
        failed.run();
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var stopped = watch(LONG, SOON);
            stopped.listens((InetSocketAddress) silent.getLocalSocketAddress());
            stopped.over();
            stopped.run();
        }
        assertThat(ends).isEmpty();
    }
}
