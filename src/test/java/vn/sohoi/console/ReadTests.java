package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@ConsoleTest
class ReadTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Api api;

    ReadTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    private Api.Answer read(String kind, String text) {
        String body = JSON.writeValueAsString(Map.of("kind", kind, "text", text));
        return api.post("/api/read", body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count|12 hộ|value|12",
                "count|mười hai|value|12",
                "count|không phát sinh|zero|0",
                "count|chưa rõ|unknown|",
                "count|1,200|ask|",
                "count|-3|refuse|",
                "ratio|6 trên 5|value|6/5",
                "money|1,2 triệu|value|1200000",
                "period|tháng 8|value|2022-08",
                "period|quý 3/2022|value|2022-Q3",
                "yes-no|có|value|yes",
                "yes-no|chưa|value|no"
            })
    void whatWasTypedIsRead(String kind, String text, String result, String value) {
        for (Normalizer.Form form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
            var json = read(kind, Normalizer.normalize(text, form)).json();
            assertThat(json.get("result").asString()).isEqualTo(result);
            assertThat(json.get("value").isNull() ? null : json.get("value").asString())
                    .isEqualTo(value);
            assertThat(json.get("why").isNull()).isEqualTo(!result.equals("ask") && !result.equals("refuse"));
        }
    }

    @Test
    void aDoubtfulAnswerOffersItsReadings() {
        var json = read("count", "1,200").json();
        assertThat(json.get("why").asString()).isEqualTo("separator");
        assertThat(json.get("readings").get(0).asString()).isEqualTo("1200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"count", "ratio", "money", "period", "yes-no"})
    void nothingThatCanBeTypedIsAnError(String kind) {
        for (String text :
                new String[] {"", " ", "x".repeat(10_000), "9".repeat(10_000), "🎉", "\u0000", "\uD800", "1/0"}) {
            assertThat(read(kind, text).status()).as(text).isEqualTo(200);
        }
    }

    @Test
    void aRealInstallationReadsForNobodyWithoutTheToken() {
        assertThat(api.send(api.request("/api/read")
                                .setHeader("Authorization", "")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"kind\":\"count\",\"text\":\"12\"}")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatIsNoQuestionIsAProblem() {
        assertThat(read("number", "12").status()).isEqualTo(400);
        assertThat(api.post("/api/read", "{\"kind\":\"count\"}").status()).isEqualTo(400);
        assertThat(api.post("/api/read", "[".repeat(5000)).status()).isEqualTo(400);
        assertThat(api.post("/api/read", "\"" + "x".repeat(300_000) + "\"").status())
                .isEqualTo(413);
    }
}
