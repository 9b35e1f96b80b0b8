package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.sohoi.edge.Problems;

@ConsoleTest
class ProblemTests {

    private final Api api;

    ProblemTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/nothing, 404",
        "/api/import, 404",
        "/api/import/units, 405",
        "/api/progress, 400",
        "/api/progress?unit=999, 404",
        "/api/reports?unit=999&period=2022-08, 404",
        "/api/reports?unit=04, 400",
        "/api/reports?unit=04&period=2022-13, 400",
        "/api/progress?unit=04&asOf=yesterday, 400"
    })
    void whatIsWrongWithAnAddressIsAProblem(String path, int status) {
        Api.Answer answer = api.send(api.request(path).header("Accept", "text/html"));
        assertProblem(answer, status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"phone\":{}}", "{\"phone\":[[[[1]]]]}"})
    void brokenJsonIsAProblem(String body) {
        assertProblem(api.post("/api/invitations", body), 400);
    }

    @Test
    void aPersonInAChatHearsThatHerMessageIsNotKept() throws Exception {
        var errors = new ApiErrors(new Problems(new JsonMapper()));
        for (var path : new String[] {"/api/chat/c1", "/api/progress"}) {
            var request = new MockHttpServletRequest("POST", path);
            request.setServletPath(path);
            var response = new MockHttpServletResponse();
            errors.resolveException(
                    request,
                    response,
                    null,
                    new DataAccessResourceFailureException("down", new MongoTimeoutException("no server")));
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getContentAsString(StandardCharsets.UTF_8).contains("chưa được lưu"))
                    .isEqualTo(path.startsWith("/api/chat/"));
        }
    }

    @Test
    void anotherMediaTypeIsAProblem() {
        byte[] body = "phone=1".getBytes(StandardCharsets.UTF_8);
        assertProblem(api.post("/api/invitations", "text/plain", body), 415);
        assertProblem(api.post("/api/import/units", "{}"), 415);
    }

    @Test
    void aFileOverTheLimitIsAProblem() {
        for (int size : new int[] {ImportController.MOST_BYTES + 1, 4 * ImportController.MOST_BYTES}) {
            assertProblem(api.post("/api/import/units", "text/csv", new byte[size]), 413);
            assertProblem(api.post("/api/import/units", "multipart/form-data; boundary=b", form(size)), 413);
        }
    }

    private static byte[] form(int size) {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        return (head + "x".repeat(size) + "\r\n--b--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFormWithoutAFileIsAProblem() {
        byte[] form = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\n1\r\n--b--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        assertProblem(api.post("/api/import/units", "multipart/form-data; boundary=b", form), 400);
        assertProblem(api.post("/api/import/units", "multipart/form-data", form), 400);
    }

    @Test
    void anUnknownKindNamesThoseThereAre() {
        Api.Answer answer = api.load("people", "a,b");
        assertProblem(answer, 404);
        assertThat(answer.json().get("detail").asString()).contains("units", "roster", "targets", "figures");
    }

    @Test
    void dryRunIsYesOrNo() {
        assertProblem(api.post("/api/import/units?dryRun=maybe", "text/csv", new byte[0]), 400);
    }

    @Test
    void aStoreThatDoesNotAnswerIsAProblemThatPasses() throws Exception {
        for (Exception down : new Exception[] {
            new MongoTimeoutException("secret address"),
            new DataAccessResourceFailureException("secret", new MongoTimeoutException("secret"))
        }) {
            MockHttpServletResponse response = resolved(down);
            assertThat(response.getStatus()).isEqualTo(503);
            assertThat(response.getContentType()).isEqualTo("application/problem+json");
            assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("secret");
        }
    }

    @Test
    void aMistakeOfOursIsAProblemWithoutItsTrace() throws Exception {
        MockHttpServletResponse response = resolved(new IllegalStateException("secret"));
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("secret", "Exception", "\tat ");
    }

    private static MockHttpServletResponse resolved(Exception thrown) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/progress");
        request.setServletPath("/api/progress");
        MockHttpServletResponse response = new MockHttpServletResponse();
        new ApiErrors(new Problems(JsonMapper.builder().build())).resolveException(request, response, null, thrown);
        return response;
    }

    private static void assertProblem(Api.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("title").asString()).isNotBlank();
        assertThat(answer.json().get("detail").asString()).isNotBlank();
        assertThat(answer.response().body()).doesNotContain("Exception", "org.spring", "java.");
    }
}
