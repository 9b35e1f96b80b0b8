package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class GateTests {

    private final Api api;

    GateTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api",
        "GET,/api/nothing",
        "POST,/api/read",
        "POST,/API/import/units",
        "POST,//api/import/units",
        "POST,/api/read/../import/units",
        "POST,/api/read/..;/import/units",
        "POST,/api/import/units",
        "POST,/api//import/units",
        "POST,/api/import;a=b/units",
        "POST,/api/%69mport/units",
        "GET,/api/import/units",
        "GET,/api/progress?unit=04",
        "GET,/api/dialogs/problems",
        "GET,/api/reports?unit=01267&period=2022-08",
        "POST,/api/invitations",
        "GET,/api/learn",
        "GET,/api/export/month",
        "GET,/api/export",
        "GET,/api/files/674500000000000000000000"
    })
    void withoutATokenNothingIsTold(String method, String path) {
        for (String header : new String[] {"", "Bearer", "Bearer wrong", "Basic " + ConsoleTest.TOKEN}) {
            HttpRequest.Builder request =
                    api.request(path).setHeader("Authorization", header).method(method, BodyPublishers.noBody());
            Api.Answer answer = api.send(request);
            assertThat(answer.status()).as(header).isEqualTo(401);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            assertThat(answer.json().get("title").asString()).isEqualTo("Unauthorized");
            assertThat(answer.json().get("detail").asString()).contains("mã quản trị");
        }
    }

    @Test
    void theTokenOpensWhateverTheCaseOfTheScheme() {
        assertThat(api.get("/api/reports").status()).isEqualTo(400);
        var request = api.request("/api/reports").setHeader("Authorization", "bearer  " + ConsoleTest.TOKEN);
        assertThat(api.send(request).status()).isEqualTo(400);
    }

    @Test
    void aNewControllerIsClosedUntilSomebodyOpensIt() {
        assertThat(api.send(api.request("/api/brand-new").setHeader("Authorization", ""))
                        .status())
                .isEqualTo(401);
        assertThat(api.get("/api/brand-new").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/actuator/health,200", "/actuator/prometheus,200", "/actuator,404", "/actuator/env,404"})
    void machinesAreToldHealthAndMetricsOnly(String path, int status) {
        assertThat(api.send(api.request(path).setHeader("Authorization", "")).status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/progress", "/api/nothing", "/actuator/health"})
    void everyResponseTellsBrowsersToBeCareful(String path) {
        Api.Answer answer = api.get(path);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
    }
}
