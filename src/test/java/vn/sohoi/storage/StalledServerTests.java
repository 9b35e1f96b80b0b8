package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A MongoDB on the other side of a network that stalls and comes back. */
class StalledServerTests {

    private static final Duration TOLD = Duration.ofSeconds(11);
    private static final Duration BACK = Duration.ofSeconds(15);

    @TempDir
    Path data;

    private volatile CountDownLatch flowing = new CountDownLatch(0);

    @Test
    void aStallIsToldInSecondsAndWritesGoOnAfterIt() throws IOException {
        try (var server = EmbeddedStore.open(data, true);
                var network = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> carry(network, server.server().getLocalAddress()));
            try (var store = ServerStore.open("mongodb://%s:%s@127.0.0.1:%d/?authMechanism=PLAIN&authSource=$external"
                    .formatted(Doorkeeper.USER, server.backend().password(), network.getLocalPort()))) {
                var reports = store.client().getDatabase("sohoi").getCollection("reports");
                reports.insertOne(new Document("_id", 1));
                flowing = new CountDownLatch(1);
                long since = System.nanoTime();
                assertThatThrownBy(() -> reports.insertOne(new Document("_id", 2)))
                        .matches(StoreFailures::isUnavailable);
                assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(TOLD);
                flowing.countDown();
                await().atMost(BACK)
                        .ignoreExceptionsMatching(StoreFailures::isUnavailable)
                        .until(() -> reports.insertOne(new Document()).wasAcknowledged());
            }
        }
    }

    private void carry(ServerSocket network, InetSocketAddress to) {
        try {
            while (true) {
                var near = network.accept();
                var far = new Socket(to.getAddress(), to.getPort());
                Thread.ofVirtual().start(() -> carry(near, far));
                Thread.ofVirtual().start(() -> carry(far, near));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void carry(Socket from, Socket to) {
        var bytes = new byte[1 << 16];
        try (from;
                to) {
            for (int count = from.getInputStream().read(bytes);
                    count >= 0;
                    count = from.getInputStream().read(bytes)) {
                flowing.await();
                to.getOutputStream().write(bytes, 0, count);
            }
        } catch (IOException | InterruptedException closed) {
            // one side has hung up
        }
    }
}
