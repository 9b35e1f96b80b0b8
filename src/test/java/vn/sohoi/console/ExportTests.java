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
            95,province,Tỉnh Chín Lăm,
            951,district,Huyện Một,95
            95001,commune,Xã A,951
            """;

    private final Api api;

    ExportTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void loadTheProvince() {
        assertThat(api.load("units", UNITS).status()).isEqualTo(200);
        // a province of its own, because other tests count what is reported in the other one
        byte[] targets = Examples.text("/imports/province-90.yaml")
                .replace("thu-90", "thu-95")
                .replace("\"90\"", "\"95\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(api.post("/api/import/targets", "application/yaml", targets).status())
                .isEqualTo(200);
    }

    @Test
    void theAppendixIsToldAsJson() {
        JsonNode appendix = api.get("/api/export/appendix?set=thu-95&unit=95&asOf=2022-11-17&format=json")
                .json();
        assertThat(appendix.get("set").asString()).isEqualTo("thu-95");
        assertThat(appendix.get("unit").get("code").asString()).isEqualTo("95");
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
        Api.Answer answer = api.get("/api/export/appendix?set=thu-95&unit=95&format=" + format);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).endsWith(type);
        assertThat(answer.header("Content-Disposition")).contains("appendix-thu-95-95." + format);
        assertThat(answer.response().body()).startsWith("PK");
    }

    @Test
    void aMonthIsToldByLevelAndUnit() {
        api.load(
                "figures",
                "unit,period,indicator,value\n95001,2022-03,new-members,7\n95001,2022-03,sessions,chưa rõ\n");
        JsonNode levels = api.get("/api/export/month?unit=951&period=2022-03&format=json")
                .json()
                .get("levels");
        assertThat(levels.size()).isEqualTo(2);
        assertThat(levels.get(1).get("rows").get(0).get("figures").toString())
                .isEqualTo("{\"new-members\":{\"state\":\"value\",\"value\":7},"
                        + "\"sessions\":{\"state\":\"unknown\",\"value\":null}}");
        assertThat(levels.get(1).get("totals").toString()).isEqualTo("{\"new-members\":7}");
        assertThat(api.get("/api/export/month?unit=951&period=2022-03&format=xlsx")
                        .header("Content-Disposition"))
                .contains("month-2022-03-951.xlsx");
    }

    @Test
    void aYearIsToldByUnitAndByMonth() {
        api.load("figures", "unit,period,indicator,value\n95001,2022-03,new-members,7\n95001,2022-04,new-members,0\n");
        JsonNode commune = api.get("/api/export/year?unit=951&year=2022&format=json")
                .json()
                .get("levels")
                .get(1);
        assertThat(commune.get("totals").get("new-members").asLong()).isEqualTo(7);
        assertThat(commune.get("months")
                        .get(3)
                        .get("figures")
                        .get("new-members")
                        .get("state")
                        .asString())
                .isEqualTo("zero");
        Api.Answer file = api.get("/api/export/year?unit=951&year=2022&format=xlsx&asOf=2022-11-17");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).contains("year-2022-951.xlsx");
    }

    @Test
    void aMomentBeforeAllTimeIsAnsweredWithNothing() {
        JsonNode year = api.get("/api/export/year?unit=951&year=2022&format=json&asOf=-999999999-01-01")
                .json();
        assertThat(year.get("levels").get(1).get("totals").isEmpty()).isTrue();
        String appendix = "/api/export/appendix?set=thu-95&unit=95&format=json&asOf=";
        assertThat(api.get(appendix + "-999999999-01-01").status()).isEqualTo(200);
        assertThat(api.get(appendix + "%2B999999999-12-31").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "appendix?set=thu-91&unit=95&format=json,404,thu-95",
        "appendix?set=thu-95&unit=999&format=json,404,95 (Tỉnh Chín Lăm)",
        "appendix?set=thu-95&format=json,400,unit",
        "appendix?set=thu-95&unit=95&format=pdf,400,'docx, json, xlsx'",
        "appendix?set=thu-95&unit=95,400,'docx, json, xlsx'",
        "month?unit=95&period=2022-08&format=docx,400,'json, xlsx'",
        "month?unit=95&period=2022&format=json,400,2022-08",
        "month?unit=95&period=1999-08&format=json,404,1999",
        "month?unit=999&period=2022-08&format=json,404,95 (Tỉnh Chín Lăm)",
        "month?unit=95&period=999999999999-08&format=json,400,2022-08",
        "month?unit=95&period=2022-08&format=json&asOf=tomorrow,400,asOf",
        "year?unit=95&year=2022&format=docx,400,'json, xlsx'",
        "year?unit=95&format=json,400,2022",
        "year?unit=95&year=99999&format=json,400,2022",
        "year?unit=95&year=1999&format=json,404,1999",
        "year?unit=999&year=2022&format=json,404,95 (Tỉnh Chín Lăm)",
        "year?year=2022&format=json,400,unit"
    })
    void whatCannotBeGivenIsAnsweredWithWhatThereIs(String asked, int status, String word) {
        Api.Answer answer = api.get("/api/export/" + asked);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains(word);
    }
}
