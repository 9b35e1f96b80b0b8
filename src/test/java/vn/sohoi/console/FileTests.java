package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.evidence.Evidence.Place;
import vn.sohoi.evidence.Evidence.Source;
import vn.sohoi.evidence.Offered;
import vn.sohoi.evidence.Samples;

/** Staff see what is attached to a report, and get the files themselves. */
@ConsoleTest
class FileTests {

    private final Api api;
    private final Evidence evidence;

    FileTests(@LocalServerPort int port, @Autowired Evidence evidence) {
        this.api = new Api(port);
        this.evidence = evidence;
    }

    /** Each in a unit of its own. */
    private JsonNode attached(String unit, Offered offered) {
        String csv =
                "code,level,name,parent\n71,province,Tỉnh Thử,\n710,district,Huyện Thử,71\n%s,commune,Xã Thử,710\n";
        assertThat(api.load("units", csv.formatted(unit)).status()).isEqualTo(200);
        evidence.attach(
                new Place(unit, YearMonth.of(2022, 10), "works-done"),
                offered,
                new Source("0902009801", "e" + unit, ConsoleTest.NOW));
        return api.get("/api/reports?unit=" + unit + "&period=2022-10").json().get("attachments");
    }

    @Test
    void aPhotoIsListedAndShown() {
        JsonNode photo = attached("71001", new Offered.File("Ảnh 1.jpg", Samples.jpeg("x")))
                .get(0);
        assertThat(photo.propertyNames())
                .containsExactlyInAnyOrder("id", "kind", "indicator", "name", "type", "size", "at", "by", "url");
        assertThat(photo.get("kind").asString()).isEqualTo("photo");
        assertThat(photo.get("indicator").asString()).isEqualTo("works-done");
        assertThat(photo.get("name").asString()).isEqualTo("Ảnh 1.jpg");
        assertThat(photo.get("size").asInt()).isEqualTo(Samples.jpeg("x").length);
        assertThat(photo.get("by").asString()).isEqualTo("0902009801");
        Api.Answer shown = api.get(photo.get("url").asString());
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("Content-Disposition")).startsWith("inline;").contains("%E1%BA%A2nh");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(shown.response().headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("sandbox", "default-src 'none'");
        assertThat(shown.header("Content-Length")).isEqualTo("" + Samples.jpeg("x").length);
    }

    @Test
    void aLinkIsATextToSave() {
        JsonNode link =
                attached("71002", new Offered.Link("https://example.org/a")).get(0);
        assertThat(link.get("name").asString()).isEqualTo("https://example.org/a");
        Api.Answer saved = api.get(link.get("url").asString());
        assertThat(saved.header("Content-Disposition")).startsWith("attachment;");
        assertThat(saved.response().body()).isEqualTo("https://example.org/a");
    }

    @Test
    void aFileNobodyAttachedIsNotThere() {
        for (String id : new String[] {"674500000000000000000000", "nonsense", "%3Cscript%3E"}) {
            Api.Answer answer = api.get("/api/files/" + id);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().get("detail").asString())
                    .startsWith("Không có tệp")
                    .doesNotContain("<");
        }
    }

    @Test
    void withoutATokenNoFileIsGiven() {
        String url = attached("71003", new Offered.File("a.pdf", Samples.pdf()))
                .get(0)
                .get("url")
                .asString();
        var request = api.request(url).setHeader("Authorization", "").method("GET", BodyPublishers.noBody());
        assertThat(api.send(request).status()).isEqualTo(401);
        assertThat(api.get(url).status()).isEqualTo(200);
    }
}
