package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;

/** Progress and reports of a hand-made province: two districts, three communes, figures of two months. */
@ConsoleTest
class NumbersTests {

    private static final String UNITS = """
            code,level,name,parent
            90,province,Tỉnh Chín,
            901,district,Huyện Một,90
            902,district,Huyện Hai,90
            90001,commune,Xã A,901
            90002,commune,Xã B,901
            90003,commune,Xã C,902
            """;

    private static final String FIGURES = """
            unit,period,indicator,value
            90001,2022-08,new-members,5
            90001,2022-10,new-members,4
            90001,2022-10,sessions,2
            90002,2022-10,new-members,3
            90002,2022-10,sessions,0
            90003,2022-09,new-members,8
            90003,2022-09,sessions,chưa rõ
            901,2022-10,heads,10
            901,2022-10,trained,3
            902,2022-10,heads,3
            902,2022-10,trained,2
            901,2022-10,startups,7
            """;

    private final Api api;

    NumbersTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void loadTheProvince() {
        assertThat(api.load("units", UNITS).status()).isEqualTo(200);
        byte[] targets = Examples.text("/imports/province-90.yaml").getBytes(StandardCharsets.UTF_8);
        assertThat(api.post("/api/import/targets", "application/yaml", targets).status())
                .isEqualTo(200);
        assertThat(api.load("figures", FIGURES).status()).isEqualTo(200);
    }

    private JsonNode target(String unit, int number) {
        Api.Answer answer = api.get("/api/progress?set=thu-90&unit=" + unit + "&target=" + number);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aTotalSaysHowMuchIsMissing() {
        assertThat(target("90", 1).toString())
                .isEqualTo("{\"set\":\"thu-90\",\"year\":2022,\"target\":1,\"name\":\"Hội viên\","
                        + "\"english\":\"Members\",\"unit\":{\"code\":\"90\",\"name\":\"Tỉnh Chín\",\"level\":\"province\"},"
                        + "\"asOf\":\"2022-11-18T08:00:00+07:00\",\"met\":false,\"parts\":[{\"part\":\"members\","
                        + "\"name\":\"Hội viên tăng thêm\",\"rule\":\"total\",\"state\":\"measured\",\"result\":20,"
                        + "\"target\":26,\"percent\":\"1000/13\",\"percentShown\":\"77\",\"met\":false,\"missing\":6,"
                        + "\"reported\":{\"period\":\"2022-10\",\"sent\":2,\"of\":3},"
                        + "\"missingUnits\":[{\"code\":\"90003\",\"name\":\"Xã C\"}],\"also\":[]}]}");
    }

    @Test
    void aCoverageNamesTheUnitsThatDidNotReachIt() {
        JsonNode part = target("90", 2).get("parts").get(1);
        assertThat(part.get("result").asLong()).isEqualTo(1);
        assertThat(part.get("target").asLong()).isEqualTo(3);
        assertThat(part.get("percent").asString()).isEqualTo("100/3");
        assertThat(part.get("percentShown").asString()).isEqualTo("33");
        assertThat(part.get("missing").asLong()).isEqualTo(2);
        assertThat(part.get("missingUnits").toString())
                .isEqualTo("[{\"code\":\"90002\",\"name\":\"Xã B\"},{\"code\":\"90003\",\"name\":\"Xã C\"}]");
        assertThat(part.get("also").toString())
                .isEqualTo("[{\"indicator\":\"new-members\",\"name\":\"hội viên tăng thêm\",\"sum\":20}]");
    }

    @Test
    void aShareLacksWhatItsPartNeeds() {
        JsonNode part = target("90", 2).get("parts").get(0);
        assertThat(part.get("rule").asString()).isEqualTo("share");
        assertThat(part.get("result").asLong()).isEqualTo(5);
        assertThat(part.get("target").asLong()).isEqualTo(13);
        assertThat(part.get("percent").asString()).isEqualTo("500/13");
        assertThat(part.get("percentShown").asString()).isEqualTo("38");
        assertThat(part.get("missing").asLong()).isEqualTo(3);
        assertThat(part.get("met").asBoolean()).isFalse();
    }

    @Test
    void aSumOverALevelCountsItsUnits() {
        JsonNode part = target("90", 3).get("parts").get(0);
        assertThat(part.get("rule").asString()).isEqualTo("per-unit");
        assertThat(part.get("target").asLong()).isEqualTo(10);
        assertThat(part.get("percent").asString()).isEqualTo("70");
        assertThat(target("901", 3).get("parts").get(0).get("percent").asString())
                .isEqualTo("140");
        assertThat(target("901", 3).get("met").asBoolean()).isTrue();
    }

    @Test
    void whatIsNotKnownIsNullAndNeverAbsent() {
        JsonNode none = target("90", 4);
        assertThat(none.get("met").isNull()).isTrue();
        assertThat(none.get("parts").get(0).get("state").asString()).isEqualTo("no-figures");
        for (String field : List.of("result", "percent", "percentShown", "met", "missing")) {
            assertThat(none.get("parts").get(0).get(field).isNull()).as(field).isTrue();
        }
        assertThat(target("901", 4).get("parts").get(0).get("state").asString()).isEqualTo("not-its-level");
        JsonNode unallotted = target("901", 1).get("parts").get(0);
        assertThat(unallotted.get("state").asString()).isEqualTo("unallotted");
        assertThat(unallotted.get("result").asLong()).isEqualTo(12);
        assertThat(unallotted.get("target").isNull()).isTrue();
    }

    @Test
    void withoutATargetAllAreTold() {
        JsonNode all = api.get("/api/progress?unit=90").json();
        assertThat(all.isArray()).isTrue();
        assertThat(all.size()).isEqualTo(4);
        assertThat(all.get(3).get("target").asInt()).isEqualTo(4);
    }

    @Test
    void anEarlierDayKnowsOnlyWhatWasKnownThen() {
        String path = "/api/progress?unit=90&target=1&asOf=";
        JsonNode before = api.get(path + "2022-11-17").json();
        assertThat(before.get("parts").get(0).get("state").asString()).isEqualTo("no-figures");
        assertThat(before.get("asOf").asString()).startsWith("2022-11-17T23:59:59.999");
        for (String day :
                List.of("2022-11-18", "2022-11-18T08:00:00+07:00", "2022-11-18T08:00:00%2B07:00", "2030-01-01")) {
            JsonNode now = api.get(path + day).json();
            assertThat(now.get("parts").get(0).get("result").asLong()).as(day).isEqualTo(20);
            assertThat(now.get("asOf").asString()).isEqualTo("2022-11-18T08:00:00+07:00");
        }
    }

    @Test
    void unknownIdsAreAnsweredWithWhatThereIs() {
        assertRefused("/api/progress?unit=999", "999", "90 (Tỉnh Chín)");
        assertRefused("/api/progress?unit=90&set=thu-91", "thu-91", "thu-90");
        assertRefused("/api/progress?unit=90&set=thu-90&target=55", "55", "1, 2, 3, 4");
        assertRefused("/api/progress?unit=90&set=thu-90&target=x", "x", "1, 2, 3, 4");
    }

    private void assertRefused(String path, String... words) {
        Api.Answer answer = api.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().get("detail").asString()).contains(words);
    }

    @Test
    void aReportTellsFourStatesAndHowLateItCame() {
        JsonNode august = api.get("/api/reports?unit=90001&period=2022-08").json();
        assertThat(august.get("status").asString()).isEqualTo("sent");
        assertThat(august.get("sentAt").asString()).isEqualTo("2022-11-18T08:00:00+07:00");
        assertThat(august.get("deadline").asString()).isEqualTo("2022-09-20T23:59:00+07:00");
        assertThat(august.get("onTime").asBoolean()).isFalse();
        assertThat(august.get("minutesLate").asLong()).isEqualTo(58 * 24 * 60 + 8 * 60 + 1);
        assertThat(august.get("figures").toString())
                .isEqualTo("{\"new-members\":{\"state\":\"value\",\"value\":5},"
                        + "\"sessions\":{\"state\":\"unanswered\",\"value\":null}}");
        assertThat(api.get("/api/reports?unit=90002&period=2022-10")
                        .json()
                        .get("figures")
                        .get("sessions")
                        .toString())
                .isEqualTo("{\"state\":\"zero\",\"value\":0}");
        assertThat(api.get("/api/reports?unit=90003&period=2022-09")
                        .json()
                        .get("figures")
                        .get("sessions")
                        .toString())
                .isEqualTo("{\"state\":\"unknown\",\"value\":null}");
    }

    @Test
    void aReportOnTimeIsNotLate() {
        JsonNode october = api.get("/api/reports?unit=90001&period=2022-10").json();
        assertThat(october.get("onTime").asBoolean()).isTrue();
        assertThat(october.get("minutesLate").asLong()).isZero();
        assertThat(october.get("revisions").size()).isEqualTo(1);
        JsonNode sending = october.get("revisions").get(0);
        assertThat(sending.get("by").asString()).isEqualTo("import");
        assertThat(sending.get("reason").isNull()).isTrue();
        assertThat(sending.get("changes").isEmpty()).isTrue();
    }

    @Test
    void aCorrectionTellsWhatStoodThereBefore() {
        for (String value : List.of("chưa rõ", "3", "4")) {
            api.load("figures", "unit,period,indicator,value\n902,2022-09,heads," + value + "\n");
        }
        JsonNode revisions =
                api.get("/api/reports?unit=902&period=2022-09").json().get("revisions");
        assertThat(revisions.size()).isEqualTo(3);
        assertThat(revisions.get(1).get("changes").toString())
                .isEqualTo("[{\"indicator\":\"heads\",\"before\":\"unknown\",\"after\":3}]");
        assertThat(revisions.get(2).get("changes").toString())
                .isEqualTo("[{\"indicator\":\"heads\",\"before\":3,\"after\":4}]");
    }

    @Test
    void aFigureThatWasAskedAboutHasAMark(@Autowired Reports reports) {
        YearMonth lastYear = YearMonth.of(2021, 9);
        Map<String, Figure> figures = Map.of("new-members", new Figure(45L, "far"), "sessions", Figure.of(1));
        reports.send("90002", lastYear, figures, new Source("0900000000", "marked", ConsoleTest.NOW));
        JsonNode report = api.get("/api/reports?unit=90002&period=2021-09").json();
        assertThat(report.get("marks").toString())
                .isEqualTo("[{\"indicator\":\"new-members\",\"reason\":\"far\",\"value\":45}]");
    }

    @Test
    void aReportNobodySentIsNoneWithEveryFigureUnanswered() {
        JsonNode none = api.get("/api/reports?unit=90003&period=2022-10").json();
        assertThat(none.get("status").asString()).isEqualTo("none");
        assertThat(none.get("sentAt").isNull()).isTrue();
        assertThat(none.get("onTime").isNull()).isTrue();
        assertThat(none.get("minutesLate").isNull()).isTrue();
        assertThat(none.get("figures").size()).isEqualTo(2);
        assertThat(none.get("marks").isEmpty()).isTrue();
        assertThat(none.get("attachments").isEmpty()).isTrue();
    }
}
