package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Files and problems of the exports, asked for over HTTP. */
@ConsoleTest
class ExportTests {

    private static final String UNITS = """
            code,level,name,parent
            88,province,Tỉnh Tám,
            881,district,Huyện Một,88
            88001,commune,Xã A,881
            """;

    private final Api api;

    ExportTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void loadTheProvince() {
        assertThat(api.load("units", UNITS).status()).isEqualTo(200);
        String file = Examples.text("/imports/province-90.yaml")
                .replace("\"90\"", "\"88\"")
                .replace("thu-90", "thu-88");
        byte[] targets = file.getBytes(StandardCharsets.UTF_8);
        assertThat(api.post("/api/import/targets", "application/yaml", targets).status())
                .isEqualTo(200);
    }

    @Test
    void theAppendixIsToldAsJson() {
        JsonNode appendix = api.get("/api/export/appendix?set=thu-88&unit=88&asOf=2022-11-17&format=json")
                .json();
        assertThat(appendix.get("set").asString()).isEqualTo("thu-88");
        assertThat(appendix.get("unit").get("code").asString()).isEqualTo("88");
        JsonNode members = appendix.get("rows").get(0);
        assertThat(members.get("part").asString()).isEqualTo("members");
        assertThat(members.get("result").isNull()).isTrue();
        assertThat(members.get("of").asLong()).isEqualTo(26);
        assertThat(members.get("percent").isNull()).isTrue();
        assertThat(members.get("text").asString()).isEqualTo("Chưa có số liệu");
    }

    @ParameterizedTest
    @CsvSource({"docx,wordprocessingml.document", "xlsx,spreadsheetml.sheet"})
    void filesAreCalledByTheirSetAndUnit(String format, String type) {
        Api.Answer answer = api.get("/api/export/appendix?set=thu-88&unit=88&format=" + format);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).endsWith(type);
        assertThat(answer.header("Content-Disposition")).contains("appendix-thu-88-88." + format);
        assertThat(answer.response().body()).startsWith("PK");
    }

    @Test
    void aMonthIsToldByLevelAndUnit() {
        api.load(
                "figures",
                "unit,period,indicator,value\n88001,2022-03,new-members,7\n88001,2022-03,sessions,chưa rõ\n");
        JsonNode levels = api.get("/api/export/month?unit=881&period=2022-03&format=json")
                .json()
                .get("levels");
        assertThat(levels.size()).isEqualTo(2);
        assertThat(levels.get(1).get("rows").get(0).get("figures").toString())
                .isEqualTo("{\"new-members\":{\"state\":\"value\",\"value\":7},"
                        + "\"sessions\":{\"state\":\"unknown\",\"value\":null}}");
        assertThat(levels.get(1).get("totals").toString()).isEqualTo("{\"new-members\":7}");
        assertThat(api.get("/api/export/month?unit=881&period=2022-03&format=xlsx")
                        .header("Content-Disposition"))
                .contains("month-2022-03-881.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "appendix?set=thu-91&unit=88&format=json,404,thu-88",
        "appendix?set=thu-88&unit=999&format=json,404,88 (Tỉnh Tám)",
        "appendix?set=thu-88&format=json,400,unit",
        "appendix?set=thu-88&unit=88&format=pdf,400,'docx, json, xlsx'",
        "appendix?set=thu-88&unit=88,400,'docx, json, xlsx'",
        "month?unit=88&period=2022-08&format=docx,400,'json, xlsx'",
        "month?unit=88&period=2022&format=json,400,2022-08",
        "month?unit=88&period=1999-08&format=json,404,1999",
        "month?unit=999&period=2022-08&format=json,404,88 (Tỉnh Tám)"
    })
    void whatCannotBeGivenIsAnsweredWithWhatThereIs(String asked, int status, String word) {
        Api.Answer answer = api.get("/api/export/" + asked);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains(word);
    }
}
