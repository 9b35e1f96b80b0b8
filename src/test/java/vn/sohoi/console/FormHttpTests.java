package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.ReportId;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;

/** Reports beside the monthly one, over HTTP. */
@ConsoleTest
class FormHttpTests {

    private static final String UNITS = """
            code,level,name,parent
            86,province,Tỉnh Tám Sáu,
            861,district,Huyện Một,86
            86001,commune,Xã A,861
            86002,commune,Xã B,861
            86003,commune,Xã C,861
            """;

    private static final String FORMS = """
              women: {name: phụ nữ, unit: người, kind: stock, level: commune}
              roofs: {name: hộ cần nhà, unit: hộ, kind: stock, level: commune}
            forms:
              half-report: {name: Sáu tháng, every: half-year, level: commune, indicators: women}
              roof-count: {name: Đếm nhà, every: on-demand, level: commune, indicators: roofs}
            targets:
            """;

    private final Api api;

    private final Reports reports;

    FormHttpTests(@LocalServerPort int port, @Autowired Reports reports) {
        this.api = new Api(port);
        this.reports = reports;
    }

    @BeforeEach
    void loadTheProvince() {
        assertThat(api.load("units", UNITS).status()).isEqualTo(200);
        byte[] targets = Examples.text("/imports/province-90.yaml")
                .replace("thu-90", "thu-86")
                .replace("\"90\"", "\"86\"")
                .replace("targets:\n", FORMS)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(api.post("/api/import/targets", "application/yaml", targets).status())
                .isEqualTo(200);
    }

    private void send(String unit, int month, String form, String indicator, long value) {
        reports.send(
                new ReportId(unit, YearMonth.of(2022, month), form),
                Map.of(indicator, Figure.of(value)),
                new Source("0902086001", unit + form, ConsoleTest.NOW));
    }

    private JsonNode report(String query) {
        Api.Answer answer = api.get("/api/reports?unit=" + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aHalfIsToldByItsPeriodAndTheMonthIsNot() {
        JsonNode none = report("86001&period=2022-H1");
        assertThat(none.get("status").asString()).isEqualTo("none");
        assertThat(none.get("deadline").asString()).isEqualTo("2022-07-20T23:59:00+07:00");
        assertThat(none.get("figures").toString()).isEqualTo("{\"women\":{\"state\":\"unanswered\",\"value\":null}}");
        send("86001", 6, "half-report", "women", 640);
        JsonNode sent = report("86001&period=2022-H1");
        assertThat(sent.get("period").asString()).isEqualTo("2022-H1");
        assertThat(sent.get("form").asString()).isEqualTo("half-report");
        assertThat(sent.get("status").asString()).isEqualTo("sent");
        assertThat(sent.get("onTime").asBoolean()).isFalse();
        assertThat(sent.get("figures").get("women").get("value").asLong()).isEqualTo(640);
        JsonNode june = report("86001&period=2022-06");
        assertThat(june.get("status").asString()).isEqualTo("none");
        assertThat(june.get("form").isNull()).isTrue();
        assertThat(june.get("figures").has("women")).isFalse();
    }

    @Test
    void aCountOnDemandIsToldByItsFormAndMonth() {
        send("86002", 11, "roof-count", "roofs", 4);
        assertThat(report("86002&period=2022-11&form=roof-count")
                        .get("figures")
                        .get("roofs")
                        .get("value")
                        .asLong())
                .isEqualTo(4);
        assertThat(report("86002&period=2022-11").get("status").asString()).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "period=2022",
        "period=2022-11&form=half-report",
        "period=2022-H1&form=roof-count",
        "period=2022-H1&form=x"
    })
    void aPeriodThatNoFormHasIsNoReport(String query) {
        assertThat(api.get("/api/reports?unit=86001&" + query).status()).isEqualTo(404);
    }

    @Test
    void theMonthlyTableAndWhoIsMissingStayAsTheyAre() {
        String table = "/api/export/month?unit=86&period=2022-06&format=json";
        String progress = "/api/progress?set=thu-86&unit=86&target=1&asOf=2022-07-31";
        String tableBefore = api.get(table).json().toString();
        String progressBefore = api.get(progress).json().toString();
        assertThat(tableBefore).contains("86003");
        send("86003", 6, "half-report", "women", 500);
        assertThat(api.get(table).json().toString()).isEqualTo(tableBefore);
        assertThat(api.get(progress).json().toString()).isEqualTo(progressBefore);
    }

    @Test
    void figuresOfAFormAreNotTakenForAMonth() {
        Api.Answer refused = api.load("figures", "unit,period,indicator,value\n86001,2022-08,women,5\n");
        assertThat(refused.json().toString()).contains("thuộc báo cáo theo kỳ khác");
        assertThat(report("86001&period=2022-08").get("status").asString()).isEqualTo("none");
    }
}
