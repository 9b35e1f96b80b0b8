package vn.sohoi.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@ConsoleTest
class ImportHttpTests {

    private static final String UNITS = "code,level,name,parent\n95,province,Tỉnh Năm,\n951,district,Huyện Năm,95\n";

    private final Api api;

    ImportHttpTests(@LocalServerPort int port) {
        this.api = new Api(port);
    }

    @Test
    void anImportTellsWhatItDid() {
        Api.Answer first = api.load("units", UNITS.replace("95", "96"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Type")).startsWith("application/json");
        assertThat(first.json().toString())
                .isEqualTo("{\"kind\":\"units\",\"dryRun\":false,\"rows\":2,\"added\":2,\"changed\":0,"
                        + "\"unchanged\":0,\"problems\":[]}");
        Api.Answer again = api.load("units", UNITS.replace("95", "96"));
        assertThat(again.json().get("unchanged").asInt()).isEqualTo(2);
        assertThat(again.json().get("added").asInt()).isZero();
    }

    @Test
    void aRehearsalOnlyTells() {
        String file = UNITS.replace("95", "97");
        for (int i = 0; i < 2; i++) {
            Api.Answer answer = api.rehearse("units", file);
            assertThat(answer.json().get("dryRun").asBoolean()).isTrue();
            assertThat(answer.json().get("added").asInt()).isEqualTo(2);
        }
    }

    @Test
    void everyProblemIsToldByLineAndNothingIsWritten() {
        String file = UNITS.replace("95", "98") + "98001,commune,Xã A,999\n98002,village,,981\n";
        Api.Answer answer = api.load("units", file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        var json = answer.json();
        assertThat(json.get("kind").asString()).isEqualTo("units");
        assertThat(json.get("rows").asInt()).isEqualTo(3);
        assertThat(json.get("added").asInt()).isZero();
        assertThat(json.get("problems").size()).isEqualTo(3);
        assertThat(json.get("problems").get(0).toString())
                .isEqualTo("{\"line\":4,\"column\":\"parent\",\"found\":\"999\","
                        + "\"why\":\"Không có đơn vị mang mã này trong tệp hay trong hệ thống.\","
                        + "\"allowed\":\"mã của đơn vị cấp cao hơn đã có\"}");
        assertThat(json.get("problems").get(1).get("line").asInt()).isEqualTo(5);
        assertThat(api.load("units", UNITS.replace("95", "98"))
                        .json()
                        .get("added")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aRehearsedUndoOnlyTells() {
        String file = UNITS.replace("95", "94");
        api.load("units", file);
        String undo = "/api/import/units/undo?dryRun=";
        Api.Answer told = api.post(undo + "true", "text/plain", new byte[0]);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().propertyNames()).containsExactlyInAnyOrder("imported", "restored", "removed");
        assertThat(api.post(undo + "true", "text/plain", new byte[0]).json()).isEqualTo(told.json());
        assertThat(api.rehearse("units", file).json().get("unchanged").asInt()).isEqualTo(2);
        assertThat(api.post(undo + "maybe", "text/plain", new byte[0]).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain"})
    void theBodyMayBeSentAsAnythingButJson(String type) {
        byte[] file = ("\uFEFF" + UNITS).getBytes(StandardCharsets.UTF_8);
        Api.Answer answer = api.post("/api/import/units?dryRun=true", type, file);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("dryRun").asBoolean()).isTrue();
        assertThat(answer.json().get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void aFormMayCarryTheFile() {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"đơn vị.csv\"\r\n"
                + "Content-Type: application/vnd.ms-excel\r\n\r\n" + UNITS + "\r\n--b--\r\n";
        Api.Answer answer = api.post(
                "/api/import/units?dryRun=true",
                "multipart/form-data; boundary=b",
                form.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("rows").asInt()).isEqualTo(2);
    }

    @Test
    void targetsMayBeYaml() {
        api.load("units", Examples.units());
        byte[] yaml = Examples.targets().getBytes(StandardCharsets.UTF_8);
        Api.Answer answer = api.post("/api/import/targets", "application/yaml", yaml);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("rows").asInt()).isEqualTo(20);
    }

    @Test
    void anInvitationGoesToPeopleOfTheRosterOnly() {
        api.load("units", UNITS);
        api.load("roster", "unit,role,name,phone\n951,district,Chị Năm,0951000001\n");
        Api.Answer answer = api.post("/api/invitations", "{\"phone\":\"+84 951 000 001\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("code").asString()).matches("[A-Z0-9]{8}");
        assertThat(answer.json().get("expires").asString()).isEqualTo("2022-12-18T08:00:00+07:00");
        assertThat(api.post("/api/invitations", "{\"phone\":\"0951000002\"}").status())
                .isEqualTo(404);
        assertThat(api.post("/api/invitations", "{\"phone\":\"12\"}").status()).isEqualTo(422);
        assertThat(api.post("/api/invitations", "{}").status()).isEqualTo(422);
    }
}
