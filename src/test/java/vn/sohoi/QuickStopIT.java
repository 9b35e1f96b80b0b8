package vn.sohoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A supervisor kills what has not ended ten seconds after it was asked to. */
class QuickStopIT {

    private static final Duration QUICK = Duration.ofSeconds(8);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int HANGING = 20;

    /** A body whose end never comes. */
    private static final String HALF = """
            POST /api/chat/hanging HTTP/1.1
            Host: localhost
            Content-Type: application/json
            Content-Length: 100

            {"text":""".replace("\n", "\r\n");

    @TempDir
    Path data;

    @Test
    void twentyHangingRequestsDoNotHoldUpTheStopAndWhatWasAnsweredIsKept() throws Exception {
        var sockets = new ArrayList<Socket>();
        try (var service = RunningService.start(data)) {
            service.say("chair", Map.of("contact", Map.of("phone", "0902001267")));
            service.say("chair", Map.of("text", "báo cáo"));
            hang(service.address(), sockets);
            assertThat(service.say("chair", Map.of("text", "3"))).contains("✓ ");
            assertThat(service.terminate(LONG)).isLessThan(QUICK);
        } finally {
            close(sockets);
        }
        try (var service = RunningService.start(data)) {
            assertThat(service.say("chair", Map.of("text", "xem lại"))).contains(": 3");
        }
    }

    private static void hang(URI service, List<Socket> sockets) throws IOException {
        for (int count = 0; count < HANGING; count++) {
            var socket = new Socket(service.getHost(), service.getPort());
            sockets.add(socket);
            socket.getOutputStream().write(HALF.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }
}
