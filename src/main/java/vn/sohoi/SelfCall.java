package vn.sohoi;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The service asks itself whether it is well. Any word back counts, also that it is not: it is alive then. A plain
 * socket needs no threads, no pools and no classes that a service that hangs may hold.
 */
final class SelfCall {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private static final byte[] ASK = "GET /actuator/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    boolean answers(InetSocketAddress address, Duration within) {
        long until = System.nanoTime() + within.toNanos();
        for (long left = within.toNanos(); left > 0; left = until - System.nanoTime()) {
            if (answers(address, Math.toIntExact(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left))))) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
        return false;
    }

    private static boolean answers(InetSocketAddress address, int millis) {
        try (var socket = new Socket()) {
            socket.connect(address, millis);
            socket.setSoTimeout(millis);
            socket.getOutputStream().write(ASK);
            return socket.getInputStream().read() >= 0;
        } catch (IOException refused) {
            return false;
        }
    }
}
