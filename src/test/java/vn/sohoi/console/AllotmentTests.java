package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Province 87: district 871 with two communes, district 872 with one; 26 members to be shared out. */
@ConsoleTest
class AllotmentTests {

    private static final String UNITS = """
            code,level,name,parent
            87,province,Tỉnh Tám,
            871,district,Huyện Một,87
            872,district,Huyện Hai,87
            87001,commune,Xã A,871
            87002,commune,Xã B,871
            87003,commune,Xã C,872
            88,province,Tỉnh Khác,
            881,district,Huyện Khác,88
            """;

    private static final String TARGETS = """
            set: thu-87
            province: "87"
            name: Chỉ tiêu thử
            year: 2022
            indicators:
              new-members: {name: hội viên tăng thêm, unit: hội viên, kind: flow, level: commune}
              homes: {name: mái ấm, unit: nhà, kind: flow, level: commune}
              clubs: {name: câu lạc bộ, unit: CLB, kind: stock, level: commune}
              offices: {name: văn phòng, unit: phòng, kind: stock, level: district}
              heads: {name: chi hội trưởng, unit: người, kind: stock, level: district}
              trained: {name: chi hội trưởng được tập huấn, unit: người, kind: flow, level: district}
            targets:
              - number: 1
                name: Hội viên
                parts:
                  - {part: members, name: Hội viên, rule: total, indicator: new-members, level: commune, at-least: 26}
                  - {part: every, name: Xã nào cũng có, rule: coverage, indicator: new-members, level: commune, each: 1}
              - number: 2
                name: Mái ấm và tập huấn
                parts:
                  - {part: homes, name: Mái ấm, rule: total, indicator: homes, level: commune, at-least: 10}
                  - {part: trained, name: Tập huấn, rule: total, indicator: trained, level: district, at-least: 12}
              - number: 3
                name: Tỷ lệ
                parts:
                  - {part: share, name: Tập huấn, rule: share, indicator: trained, of: heads, level: district, at-least: 60}
              - number: 4
                name: Mỗi xã
                parts:
                  - {part: homes, name: Mỗi xã 2, rule: total, indicator: homes, level: commune, at-least: 10, each: 2}
            """;

    private static final String HEADER = "set,target,part,unit,amount,over\n";
    private static final String MEMBERS = "set=thu-87&target=1";

    private final Api api;

    AllotmentTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @BeforeEach
    void loadTheProvince() {
        assertThat(api.load("units", UNITS).status()).isEqualTo(200);
        byte[] targets = TARGETS.getBytes(StandardCharsets.UTF_8);
        assertThat(api.post("/api/import/targets", "application/yaml", targets).status())
                .isEqualTo(200);
        assertThat(api.load("figures", "unit,period,indicator,value\n87001,2022-10,new-members,9\n")
                        .status())
                .isEqualTo(200);
        for (String unit : List.of("871", "872", "87")) {
            assertThat(takeBack(unit).status()).isEqualTo(200);
        }
    }

    private Api.Answer takeBack(String unit) {
        return api.send(api.request("/api/allot?" + MEMBERS + "&unit=" + unit).DELETE());
    }

    private Api.Answer allot(String query) {
        return api.send(api.request("/api/allot?" + query).POST(BodyPublishers.noBody()));
    }

    /** Rows as they stand below the header, separated by blanks. */
    private Api.Answer load(String rows) {
        return api.load("allotments", HEADER + rows.replace(' ', '\n') + "\n");
    }

    private JsonNode shown(String unit) {
        Api.Answer answer = api.get("/api/allotments?" + MEMBERS + "&unit=" + unit);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> shares(JsonNode shown) {
        List<String> shares = new ArrayList<>();
        shown.get("shares")
                .forEach(share -> shares.add(
                        share.get("code").asString() + "=" + share.get("amount").asLong()));
        return shares;
    }

    private JsonNode progress(String unit) {
        return api.get("/api/progress?" + MEMBERS + "&unit=" + unit)
                .json()
                .get("parts")
                .get(0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            thu-0,1,,871,26,                                              | 2:set     | bộ chỉ tiêu
            thu-87,9,,871,26,                                             | 2:target  | không có chỉ tiêu
            thu-87,1,none,871,26,                                         | 2:part    | không có phần này
            thu-87,1,every,871,26,                                        | 2:part    | không có tổng số
            thu-87,2,,871,26,                                             | 2:part    | nhiều phần
            thu-87,3,,871,26,                                             | 2:part    | không có phần nào
            thu-87,3,share,871,26,                                        | 2:part    | không có tổng số
            thu-87,4,homes,871,26,                                        | 2:part    | không có tổng số
            thu-87,1,,999,26,                                             | 2:unit    | Không có đơn vị
            thu-87,1,,881,26,                                             | 2:unit    | tỉnh khác
            thu-87,1,,87,26,                                              | 2:unit    | tỉnh không nhận
            thu-87,2,trained,87001,12,                                    | 2:unit    | cấp huyện
            thu-87,1,,871,20, thu-87,1,members,871,6,                     | 3:unit    | dòng 2
            thu-87,1,,871,-1,                                             | 2:amount  | nhỏ hơn 0
            thu-87,1,,871,1.5,                                            | 2:amount  | số nguyên
            thu-87,1,,871,1e3,                                            | 2:amount  | số nguyên
            thu-87,1,,871,,                                               | 2:amount  | Thiếu
            thu-87,1,,871,26,maybe                                        | 2:over    | giao vượt
            thu-87,1,,871,20, thu-87,1,,872,5,                            | 2:amount  | ít hơn 26
            thu-87,1,,871,20,có thu-87,1,,872,5,có                        | 2:amount  | ít hơn 26
            thu-87,1,,871,20, thu-87,1,,872,7,                            | 2:amount  | nhiều hơn 26
            thu-87,1,,871,20, thu-87,1,,872,7,no                          | 2:amount  | nhiều hơn 26
            thu-87,1,,87001,20, thu-87,1,,87003,5,                        | 2:amount  | ít hơn 26
            thu-87,1,,871,20, thu-87,1,,872,6, thu-87,1,,87001,19,        | 4:amount  | Huyện Một cộng lại là 19, ít hơn 20
            thu-87,1,,87001,21, thu-87,1,,871,20, thu-87,1,,872,6,        | 2:amount  | Huyện Một cộng lại là 21, nhiều
            thu-87,1,,871,13, thu-87,1,,87001,7, thu-87,1,,87002,6,       | 2:amount  | Tỉnh Tám cộng lại là 13
            """)
    void aContradictionIsNamedByLineAndNothingIsWritten(String rows, String place, String why) {
        Api.Answer answer = load(rows);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problems = answer.json().get("problems");
        assertThat(problems.size()).as(problems.toString()).isEqualTo(1);
        JsonNode problem = problems.get(0);
        assertThat(problem.get("line").asInt() + ":" + problem.get("column").asString())
                .isEqualTo(place);
        assertThat(problem.get("why").asString()).contains(why);
        assertThat(shares(shown("87"))).isEmpty();
        assertThat(progress("871").get("state").asString()).isEqualTo("unallotted");
    }

    @Test
    void everyProblemOfAFileIsTold() {
        JsonNode problems = load("thu-87,1,,871,-1, thu-0,1,,871,26,perhaps thu-87,9,,999,x,")
                .json()
                .get("problems");
        List<String> places = new ArrayList<>();
        problems.forEach(problem -> places.add(
                problem.get("line").asInt() + ":" + problem.get("column").asString()));
        assertThat(places).containsExactlyInAnyOrder("2:amount", "3:set", "3:over", "4:target", "4:unit", "4:amount");
    }

    @Test
    void aRehearsalWritesNothingAndTheSameFileAgainChangesNothing() {
        String rows = "thu-87,1,,871,20, thu-87,1,,872,6,";
        JsonNode rehearsed =
                api.rehearse("allotments", HEADER + rows.replace(' ', '\n')).json();
        assertThat(rehearsed.get("added").asInt()).isEqualTo(2);
        assertThat(shares(shown("87"))).isEmpty();
        assertThat(load(rows).json().get("added").asInt()).isEqualTo(2);
        int revisions = shown("87").get("revisions").size();
        assertThat(load(rows).json().get("unchanged").asInt()).isEqualTo(2);
        assertThat(shown("87").get("revisions").size()).isEqualTo(revisions);
        assertThat(shares(shown("87"))).containsExactly("871=20", "872=6");
        assertThat(shown("87").get("made").asString()).isEqualTo("hand");
    }

    @Test
    void aNewFileReplacesTheFormerAndKeepsItsHistory() {
        load("thu-87,1,,871,20, thu-87,1,,872,6,");
        int before = shown("87").get("revisions").size();
        JsonNode changed = load("thu-87,1,,871,20, thu-87,1,,872,9,có").json();
        assertThat(changed.get("changed").asInt()).isEqualTo(1);
        JsonNode shown = shown("87");
        assertThat(shown.get("sum").asLong()).isEqualTo(29);
        assertThat(shown.get("over").asLong()).isEqualTo(3);
        assertThat(shown.get("amount").asLong()).isEqualTo(26);
        JsonNode revisions = shown.get("revisions");
        assertThat(revisions.size()).isEqualTo(before + 1);
        assertThat(revisions.get(before - 1).get("shares").toString()).isEqualTo("{\"871\":20,\"872\":6}");
        assertThat(revisions.get(before).get("by").asString()).isEqualTo("import");
    }

    @Test
    void aLowerUnitIsHeldAgainstItsShare() {
        load("thu-87,1,,871,20, thu-87,1,,872,6, thu-87,1,,87001,9, thu-87,1,,87002,11,");
        JsonNode commune = progress("87001");
        assertThat(commune.get("state").asString()).isEqualTo("measured");
        assertThat(commune.get("result").asLong()).isEqualTo(9);
        assertThat(commune.get("target").asLong()).isEqualTo(9);
        assertThat(commune.get("allotted").asLong()).isEqualTo(9);
        assertThat(commune.get("met").asBoolean()).isTrue();
        assertThat(progress("871").get("percent").asString()).isEqualTo("45");
        assertThat(progress("871").get("met").asBoolean()).isFalse();
        assertThat(progress("87").get("target").asLong()).isEqualTo(26);
        assertThat(progress("87").has("allotted")).isFalse();
        assertThat(progress("872").get("state").asString()).isEqualTo("no-figures");
        assertThat(progress("872").get("allotted").asLong()).isEqualTo(6);
    }

    @Test
    void aDistrictHasTheSumOfItsCommunesWhenTheProvinceSharesOutToThem() {
        assertThat(load("thu-87,1,,87001,4, thu-87,1,,87002,16, thu-87,1,,87003,6,")
                        .status())
                .isEqualTo(200);
        assertThat(progress("871").get("target").asLong()).isEqualTo(20);
        assertThat(progress("87001").get("target").asLong()).isEqualTo(4);
        assertThat(shares(shown("871"))).containsExactly("87001=4", "87002=16");
        Api.Answer again = allot(MEMBERS + "&unit=871&by=equal");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().get("detail").asString()).contains("hai lần");
    }

    @Test
    void equalSharesGoLevelByLevel() {
        assertThat(allot(MEMBERS + "&unit=871&by=equal").json().get("detail").asString())
                .contains("Huyện Một chưa được giao");
        assertThat(shares(allot(MEMBERS + "&by=equal&over=27").json())).containsExactly("871=14", "872=13");
        assertThat(shown("87").get("over").asLong()).isEqualTo(1);
        assertThat(shares(allot(MEMBERS + "&by=equal").json())).containsExactly("871=13", "872=13");
        assertThat(shares(allot(MEMBERS + "&by=equal&unit=871").json())).containsExactly("87001=7", "87002=6");
        assertThat(shown("871").get("amount").asLong()).isEqualTo(13);
        assertThat(shown("871").get("made").asString()).isEqualTo("equal");
    }

    @Test
    void aShareThatIsSharedOutFurtherIsNotChangedUnderIt() {
        allot(MEMBERS + "&by=equal");
        allot(MEMBERS + "&by=equal&unit=871");
        Api.Answer answer = allot(MEMBERS + "&by=equal&over=40");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("Huyện Một", "13", "ít hơn 20");
        assertThat(takeBack("87").status()).isEqualTo(422);
        assertThat(shares(shown("87"))).containsExactly("871=13", "872=13");
        assertThat(load("thu-87,1,,871,15, thu-87,1,,872,11,")
                        .json()
                        .get("problems")
                        .size())
                .isEqualTo(1);
        assertThat(load("thu-87,1,,871,15, thu-87,1,,872,11, thu-87,1,,87001,10, thu-87,1,,87002,5,")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void sharesFollowAStockThatIsKnownEverywhere() {
        String query = MEMBERS + "&by=proportional&indicator=clubs";
        api.load("figures", """
                unit,period,indicator,value
                87001,2022-09,clubs,3
                87002,2022-10,clubs,4
                871,2022-10,heads,0
                872,2022-10,heads,0
                """);
        Api.Answer unknown = allot(query);
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("detail").asString())
                .contains("Xã C (87003)")
                .doesNotContain("Xã A");
        assertThat(shares(shown("87"))).isEmpty();
        api.load("figures", "unit,period,indicator,value\n87003,2022-10,clubs,1\n");
        assertThat(shares(allot(query + "&dryRun=true").json())).containsExactly("871=23", "872=3");
        assertThat(shares(shown("87"))).isEmpty();
        assertThat(shares(allot(query).json())).containsExactly("871=23", "872=3");
        assertThat(shown("87").get("indicator").asString()).isEqualTo("clubs");
        assertThat(allot(query.replace("clubs", "heads")).json().get("detail").asString())
                .contains("đều bằng 0");
        api.load("figures", "unit,period,indicator,value\n87003,2022-11,clubs,chưa rõ\n");
        assertThat(shares(allot(query).json())).containsExactly("871=23", "872=3");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            set=thu-0&target=1&by=equal                                  | 404 | thu-87
            set=thu-87&by=equal                                          | 400 | target
            set=thu-87&target=9&by=equal                                 | 404 | 1, 2, 3, 4
            set=thu-87&target=2&by=equal                                 | 422 | homes, trained
            set=thu-87&target=3&by=equal                                 | 422 | không có phần nào
            set=thu-87&target=1&part=every&by=equal                      | 422 | members
            set=thu-87&target=1&part=none&by=equal                       | 404 | members
            set=thu-87&target=1&unit=999&by=equal                        | 404 | 999
            set=thu-87&target=1&unit=88&by=equal                         | 404 | tỉnh khác
            set=thu-87&target=1&unit=87001&by=equal                      | 422 | chưa được giao
            set=thu-87&year=2023&target=1&by=equal                       | 404 | 2023
            set=thu-87&target=1&by=hand                                  | 400 | proportional
            set=thu-87&target=1&by=proportional                          | 422 | clubs, offices, heads
            set=thu-87&target=1&by=proportional&indicator=new-members    | 422 | clubs
            set=thu-87&target=1&by=proportional&indicator=offices        | 422 | Huyện Một (871); Huyện Hai (872)
            set=thu-87&target=1&by=equal&over=25                         | 422 | ít hơn 26
            set=thu-87&target=1&by=equal&over=many                       | 400 | over
            set=thu-87&target=1&by=equal&dryRun=perhaps                  | 400 | dryRun
            """)
    void whatCannotBeSharedOutIsRefused(String query, int status, String why) {
        Api.Answer answer = allot(query);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("detail").asString()).contains(why);
        assertThat(shares(shown("87"))).isEmpty();
    }

    @Test
    void nobodySharesOutWithoutTheToken() {
        for (String path : List.of("/api/allot?" + MEMBERS + "&by=equal", "/api/import/allotments")) {
            assertThat(api.send(api.request(path)
                                    .setHeader("Authorization", "Bearer wrong")
                                    .POST(BodyPublishers.noBody()))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(api.send(api.request("/api/allotments?" + MEMBERS).setHeader("Authorization", "Bearer wrong"))
                        .status())
                .isEqualTo(401);
    }
}
