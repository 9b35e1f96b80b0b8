package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A competition of another province and year, loaded, entered and asked for over HTTP. */
@ConsoleTest
class ScoreHttpTests {

    private static final String UNITS = """
            code,level,name,parent
            93,province,Tỉnh Ba,
            931,district,Huyện Một,93
            932,district,Huyện Hai,93
            93001,commune,Xã A,931
            94,province,Tỉnh Bốn,
            """;

    private static final String TARGETS = """
            set: thu-93
            province: "93"
            name: Thử
            year: 2022
            asked: false
            indicators:
              clubs: {name: câu lạc bộ, unit: CLB, kind: flow, level: [district]}
            targets:
              - {number: 1, name: CLB, parts: [{part: clubs, name: Câu lạc bộ, rule: total, indicator: clubs, level: district, at-least: 9}]}
            """;

    private static final String CRITERIA = """
            competition: thi-dua-93
            province: "93"
            year: 2022
            level: district
            set: thu-93
            name: Thi đua thử
            parts:
              - part: A
                name: Phần A
                points: 10
                criteria:
                  - {number: 1, name: Chấm, points: 3, kind: entered}
                  - {number: 2, name: CLB, points: 4, kind: registered, parts: [1/clubs]}
                  - {number: 3, name: Báo cáo, points: 3, kind: reporting, grades: [{late: 1, missing: 1, points: 1}]}
            bonus: {ceiling: 5, items: [{item: them, name: Thêm}, {item: nua, name: Nữa}]}
            deductions: {ceiling: 5, items: [{item: bot, name: Bớt}]}
            """;

    private static final String HEAD = "year,unit,criterion,points,registered,result,evidence\n";

    private final Api api;

    ScoreHttpTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void loadTheCompetition() {
        assertThat(api.load("units", UNITS).status()).isEqualTo(200);
        assertThat(yaml("targets", TARGETS).status()).isEqualTo(200);
        assertThat(yaml("criteria", CRITERIA).status()).isEqualTo(200);
    }

    private Api.Answer yaml(String kind, String file) {
        return api.post("/api/import/" + kind, "application/yaml", file.getBytes(StandardCharsets.UTF_8));
    }

    private JsonNode sheet(String unit) {
        return api.get("/api/export/score?unit=" + unit + "&year=2022&format=json")
                .json();
    }

    @Test
    void theCriteriaAgainChangeNothingAndAMistakeIsNamed() {
        assertThat(yaml("criteria", CRITERIA).json().toString())
                .isEqualTo("{\"kind\":\"criteria\",\"dryRun\":false,\"rows\":6,\"added\":0,\"changed\":0,"
                        + "\"unchanged\":6,\"problems\":[]}");
        Api.Answer wrong = yaml("criteria", CRITERIA.replace("points: 10", "points: 11"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("problems").get(0).get("line").asInt()).isEqualTo(10);
        assertThat(yaml("criteria", CRITERIA.replace("competition: thi-dua-93", "competition: other"))
                        .json()
                        .get("problems")
                        .get(0)
                        .get("allowed")
                        .asString())
                .isEqualTo("thi-dua-93");
        assertThat(yaml("criteria", "x: " + "[".repeat(20000)).status()).isEqualTo(422);
    }

    @Test
    void aSheetTellsWhatWasEnteredAndComputed() {
        api.load("figures", "unit,period,indicator,value\n931,2022-10,clubs,6\n");
        String file = HEAD
                + "2022,931,1,\"2,5\",,,KH 9\n2022,931,2,,9,,\n2022,931,them,4,,,QĐ\n2022,931,nua,3,,,QĐ\n2022,931,bot,1,,,BB\n";
        assertThat(api.rehearse("scores", file).json().get("rows").asInt()).isEqualTo(5);
        assertThat(api.load("scores", file).status()).isEqualTo(200);
        assertThat(api.load("scores", file).json().get("unchanged").asInt()).isEqualTo(5);
        JsonNode sheet = sheet("931");
        assertThat(sheet.get("criteria").get(0).get("score").toString())
                .isEqualTo("{\"points\":2.5,\"exact\":\"5/2\"}");
        assertThat(sheet.get("criteria").get(0).get("evidence").asString()).isEqualTo("KH 9");
        assertThat(sheet.get("criteria").get(1).get("score").toString())
                .isEqualTo("{\"points\":2.67,\"exact\":\"8/3\"}");
        JsonNode reporting = sheet.get("criteria").get(2);
        assertThat(reporting.get("score").get("exact").asString()).isEqualTo("1");
        assertThat(reporting.get("reports").get("due").asInt()).isEqualTo(9);
        assertThat(reporting.get("reports").get("missing").size()).isEqualTo(9);
        // 5/2 + 8/3 + 1 + 5 − 1
        assertThat(sheet.get("total").get("exact").asString()).isEqualTo("61/6");
        assertThat(sheet.get("bonus").get("entered").get("exact").asString()).isEqualTo("7");
        assertThat(sheet.get("bonus").get("counted").get("exact").asString()).isEqualTo("5");
        assertThat(sheet.get("open").asInt()).isZero();

        JsonNode ranking = sheet("93");
        assertThat(ranking.get("rows").get(0).get("code").asString()).isEqualTo("931");
        assertThat(ranking.get("rows").get(0).get("rank").asInt()).isEqualTo(1);
        assertThat(ranking.get("rows").get(1).get("rank").asInt()).isEqualTo(2);
        assertThat(api.get("/api/export/score?unit=931&year=2022&asOf=2022-11-17&format=json")
                        .json()
                        .get("bonus")
                        .get("entered")
                        .isNull())
                .isTrue();
    }

    @Test
    void oneWrongRowLeavesNothingWritten() {
        Api.Answer answer = api.load("scores", HEAD + "2022,932,1,2,,,KH\n2022,932,3,3,,,KH\n2022,93001,1,2,,,KH\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("problems").toString())
                .contains("\"line\":3,\"column\":\"criterion\"", "\"line\":4,\"column\":\"unit\"");
        assertThat(sheet("932").get("criteria").get(0).get("state").asString()).isEqualTo("open");
    }

    @ParameterizedTest
    @CsvSource({"931,score-2022-931.xlsx", "93,score-2022-93.xlsx"})
    void filesAreCalledByTheirYearAndUnit(String unit, String name) {
        Api.Answer answer = api.get("/api/export/score?unit=" + unit + "&year=2022&format=xlsx");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).endsWith("spreadsheetml.sheet");
        assertThat(answer.header("Content-Disposition")).contains(name);
        assertThat(answer.response().body()).startsWith("PK");
    }

    @ParameterizedTest
    @CsvSource({
        "unit=931&year=2023&format=json,404,2022",
        "unit=94&year=2022&format=json,404,chưa có",
        "unit=93001&year=2022&format=json,404,cấp huyện",
        "unit=999&year=2022&format=json,404,93 (Tỉnh Ba)",
        "unit=931&format=json,400,year",
        "unit=931&year=abc&format=json,400,2024",
        "year=2022&format=json,400,unit",
        "unit=931&year=2022&format=docx,400,'json, xlsx'",
        "unit=931&year=2022&format=json&asOf=x,400,asOf"
    })
    void whatCannotBeGivenIsAnsweredWithWhatThereIs(String asked, int status, String word) {
        Api.Answer answer = api.get("/api/export/score?" + asked);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().get("detail").asString()).contains(word);
    }
}
