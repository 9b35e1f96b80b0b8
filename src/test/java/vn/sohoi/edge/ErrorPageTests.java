package vn.sohoi.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.sohoi.console.ConsoleTest;

@ConsoleTest
class ErrorPageTests {

    private static final String REST = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";

    private final int port;

    ErrorPageTests(@LocalServerPort int port) {
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "GET /error, 404",
        "GET /nothing, 404",
        "GET /actuator/nothing, 404",
        "POST /index.html, 405",
        "GET /a%zz, 400",
        "GET /a%2fb, 400",
        "GET /%c0%af, 400",
        "GET /a|b, 400",
        "GET /../../etc/passwd, 400",
        "G@T /, 400",
        "TRACE /, 405",
        "BREW /, 405"
    })
    void whatTheServerItselfRefusesIsAProblemWithTheHeaders(String line, int status) throws IOException {
        assertProblem(RawHttp.once(port, line + REST + "\r\n"), status);
    }

    @ParameterizedTest
    @CsvSource({
        "Host: a b, 400",
        "Content-Length: -1, 400",
        "Content-Length: x, 400",
        "Transfer-Encoding: nothing, 501",
        "no colon, 400"
    })
    void aBrokenHeaderIsAProblemWithTheHeaders(String header, int status) throws IOException {
        String host = header.startsWith("Host") ? "" : "Host: localhost\r\n";
        String request = "POST /api/read HTTP/1.1\r\n" + host + "Connection: close\r\n" + header + "\r\n\r\n";
        assertProblem(RawHttp.once(port, request), status);
    }

    @Test
    void headersThatAreTooLargeAreAProblem() throws IOException {
        String large = "X-Large: " + "x".repeat(9_000) + "\r\n";
        assertProblem(RawHttp.once(port, "GET /" + REST + large + "\r\n"), 400);
    }

    @Test
    void aRequestWithoutAHostIsAProblem() throws IOException {
        assertProblem(RawHttp.once(port, "GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), 400);
    }

    private static void assertProblem(RawHttp.Answer answer, int status) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.head()).doesNotContainIgnoringCase("server:");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain("Exception", "java.", "<html", "999");
    }
}
