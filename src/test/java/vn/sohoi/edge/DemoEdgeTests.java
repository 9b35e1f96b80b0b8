package vn.sohoi.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.mock.env.MockEnvironment;
import vn.sohoi.RunningApplication;
import vn.sohoi.people.Invitations;
import vn.sohoi.people.Phone;

/** The demo as it runs on a desk, with the limits that it has there. */
@ExtendWith(OutputCaptureExtension.class)
class DemoEdgeTests {

    private static final String TOKEN = "the-right-one";

    private static RunningApplication app;
    private static int port;

    @BeforeAll
    static void start() {
        app = RunningApplication.start(
                "--sohoi.admin-token=" + TOKEN,
                "--sohoi.hosts=so-hoi.example, other.example",
                // refilled so slowly that a slow machine counts the same
                "--sohoi.limits.chat=200+1/1s",
                "--sohoi.limits.wrong-tokens=10+1/1h",
                "--server.tomcat.connection-timeout=3s");
        port = URI.create(app.url()).getPort();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "LOCALHOST:1",
                "127.0.0.1:80",
                "[::1]",
                "192.0.2.7",
                "so-hoi.example",
                "OTHER.example:8"
            })
    void itAnswersToItsOwnNames(String host) throws IOException {
        assertThat(get("/", "Host: " + host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "so-hoi.example.evil",
                "1.2.3.4.evil"
            })
    void aForeignHostIsRefusedOnEveryPath(String host) throws IOException {
        for (String path : List.of("/", "/chat.js", "/api/sim/clock", "/actuator/health", "/nothing")) {
            assertRefused(get(path, "Host: " + host), 421);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "http://localhost.evil.example",
                "http://192.0.2.7",
                "http://localhost:3000",
                "x y"
            })
    void aPageOfAnotherOriginIsRefused(String origin) throws IOException {
        assertRefused(get("/api/sim/clock", "Host: localhost:8080\r\nOrigin: " + origin), 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "https://so-hoi.example"})
    void itsOwnPageIsLetIn(String origin) throws IOException {
        assertThat(get("/api/sim/clock", "Host: localhost:8080\r\nOrigin: " + origin)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void itListensOnThisMachineOnlyUnlessToldOtherwise() {
        assertThat(address(new MockEnvironment())).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(address(new MockEnvironment().withProperty("server.address", "0.0.0.0")))
                .isNull();
    }

    private static @Nullable InetAddress address(MockEnvironment environment) {
        var factory = new TomcatServletWebServerFactory();
        new EdgeConfiguration().demoOnLoopback(environment).customize(factory);
        return factory.getAddress();
    }

    @Test
    void aFloodIsSlowedAndNobodyElse(CapturedOutput output) throws Exception {
        List<Integer> flood = inParallel(500, () -> say("flood", "xin chào").status());
        assertThat(flood).contains(200, 429).containsOnly(200, 429);
        RawHttp.Answer refused = say("flood", "xin chào");
        assertRefused(refused, 429);
        assertThat(refused.body()).contains("chưa được nhận");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(say("quiet", "xin chào").status()).isEqualTo(200);
        assertThat(output).doesNotContain("xin chào");
    }

    @Test
    void wrongTokensAreSlowedLoggedAndCountedAndTheRightOneIsLetIn(CapturedOutput output) throws Exception {
        List<Integer> wrong = inParallel(300, () -> withToken("guess").status());
        assertThat(wrong).containsOnly(401, 429);
        assertThat(wrong.stream().filter(status -> status == 401).count()).isEqualTo(10);
        assertRefused(withToken("guess"), 429);
        assertThat(withToken(TOKEN).status()).isEqualTo(405);
        assertThat(output.getAll().lines().filter(line -> line.contains("wrong admin token from 127.0.0.1")))
                .hasSizeBetween(10, 12);
        assertThat(output).doesNotContain("guess", TOKEN);
        assertThat(get("/actuator/prometheus", "Host: localhost").body())
                .contains("sohoi_signin_failures_total{what=\"admin token\"} 301.0");
    }

    @Test
    void aStormOfWrongCodesStopsThoseWhoGuessAndNobodyElse(CapturedOutput output) throws IOException {
        String code = app.bean(Invitations.class).issue(new Phone("0902001276"));
        for (int chat = 0; chat < 30; chat++) {
            for (int wrong = 0; wrong < 4; wrong++) {
                say("guess-" + chat, "WRNGC" + chat / 10 + chat % 10 + wrong);
            }
        }
        assertThat(say("fresh", "WRNGC999").body()).contains("Mã mời không đúng");
        assertThat(say("fresh", code).body()).contains("tạm thời chưa nhận mã");
        assertThat(say("guess-0", code).body()).contains("tạm thời chưa nhận mã");
        assertThat(say("honest", code).body()).contains("Đã xác nhận");
        assertThat(output).contains("wrong invitation code from webchat").doesNotContain("WRNGC", code);
    }

    @Test
    void aStrangePhoneIsCountedAndNotLogged(CapturedOutput output) throws IOException {
        assertThat(post("/api/chat/stranger", "{\"contact\":{\"phone\":\"0911222333\"}}")
                        .body())
                .contains("chưa có trong danh sách");
        assertThat(output).contains("wrong phone from webchat").doesNotContain("0911222333");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/chat/large, 65537",
        "/api/chat/large, 60000000",
        "/api/sim/clock, 262145",
        "/api/understand, 262145"
    })
    void aBodyThatIsTooLargeIsRefused(String path, int bytes) throws IOException {
        assertRefused(post(path, "{\"text\":\"" + "a".repeat(bytes - 11) + "\"}"), 413);
    }

    @Test
    void aLongMessageIsWithinTheLimit() throws IOException {
        assertThat(say("long", "a".repeat(60_000)).status()).isEqualTo(200);
    }

    @Test
    void aBodyWithoutAnEndIsCut() throws IOException {
        String chunk = "8000\r\n" + " ".repeat(0x8000) + "\r\n";
        try (var http = new RawHttp(port)) {
            http.send(head("/api/chat/endless") + "Transfer-Encoding: chunked\r\n\r\n");
            http.send(chunk + chunk + chunk);
            assertRefused(http.answer(), 413);
        }
    }

    @Test
    void aBodyThatIsShorterThanItSaysIsNotWaitedForLong() throws IOException {
        try (var http = new RawHttp(port)) {
            http.send(head("/api/chat/short") + "Content-Length: 1000\r\n\r\n{\"text\":");
            assertRefused(http.answer(), 408);
        }
    }

    @Test
    void twoHundredSlowSendersHoldNobodyUpAndAreCut() throws IOException {
        var slow = new ArrayList<RawHttp>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(new RawHttp(port).send(head("/api/chat/slow-" + i) + "Content-Length: 1000\r\n\r\n{"));
            }
            assertThat(say("beside", "xin chào").status()).isEqualTo(200);
            for (RawHttp http : slow) {
                assertThat(http.answer().status()).isEqualTo(408);
            }
        } finally {
            for (RawHttp http : slow) {
                http.close();
            }
        }
    }

    private static <T> List<T> inParallel(int times, Callable<T> request) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(8)) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(i -> request).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }

    private static RawHttp.Answer withToken(String token) throws IOException {
        return get("/api/import/units", "Host: localhost\r\nAuthorization: Bearer " + token);
    }

    private static RawHttp.Answer get(String path, String headers) throws IOException {
        return RawHttp.once(port, "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");
    }

    private static RawHttp.Answer say(String chat, String text) throws IOException {
        return post("/api/chat/" + chat, "{\"text\":\"" + text + "\"}");
    }

    private static String head(String path) {
        return "POST " + path
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n";
    }

    private static RawHttp.Answer post(String path, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return RawHttp.once(
                port,
                head(path) + "Content-Length: " + bytes.length + "\r\n\r\n"
                        + new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static void assertRefused(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).contains("\"status\":" + status);
    }
}
