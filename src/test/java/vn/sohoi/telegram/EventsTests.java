package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Incoming.Kind;

class EventsTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "/start, /start",
        "/start@so_hoi_bot, /start",
        "/start abc, /start abc",
        "/baocao, báo cáo",
        "/baocao@so_hoi_bot, báo cáo",
        "/baocao t8, báo cáo t8",
        "/BaoCao, báo cáo",
        "/tiendo, tiến độ của tôi",
        "/tiendo ct5, tiến độ ct5",
        "/trogiup, trợ giúp",
        "/help, trợ giúp",
        "/else, /else",
        "12/5, 12/5",
    })
    void commandsAreTheWordsTheyStandFor(String typed, String read) {
        assertThat(content("\"text\":\"" + typed + "\"")).isEqualTo(new Incoming.Text(read));
    }

    @Test
    void textStaysAsItWasTyped() {
        assertThat(content("\"text\":\"  Dạ 12 ạ\\n\"")).isEqualTo(new Incoming.Text("  Dạ 12 ạ\n"));
    }

    @Test
    void onesOwnContactIsOwn() {
        assertThat(content("\"contact\":{\"phone_number\":\"84912345678\",\"first_name\":\"Lan\",\"user_id\":1001}"))
                .isEqualTo(new Incoming.Contact("84912345678", true));
    }

    @Test
    void somebodyElsesContactIsNotOwn() {
        assertThat(content("\"contact\":{\"phone_number\":\"84912345678\",\"first_name\":\"Lan\",\"user_id\":1002}"))
                .isEqualTo(new Incoming.Contact("84912345678", false));
        assertThat(content("\"contact\":{\"phone_number\":\"84912345678\",\"first_name\":\"Lan\"}"))
                .isEqualTo(new Incoming.Contact("84912345678", false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"voice\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":1}|VOICE",
                "\"video_note\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"duration\":1,\"length\":1}|VOICE",
                "\"sticker\":{\"file_id\":\"a\",\"file_unique_id\":\"b\",\"type\":\"regular\",\"emoji\":\"12\"}|STICKER",
                "\"dice\":{\"emoji\":\"\",\"value\":6}|UNKNOWN",
            })
    void whatIsNoTextIsNamed(String json, Kind kind) {
        assertThat(content(json)).isEqualTo(new Incoming.Other(kind));
    }

    @Test
    void aPhotosLargestSizeIsTheFile() {
        var photo = (Incoming.File)
                content(
                        "\"photo\":[{\"file_id\":\"s\",\"file_unique_id\":\"b\",\"width\":90,\"height\":67},"
                                + "{\"file_id\":\"l\",\"file_unique_id\":\"c\",\"width\":1280,\"height\":960,\"file_size\":90000}],\"caption\":\"12 hộ\"");
        assertThat(photo)
                .returns(Kind.PHOTO, Incoming.File::kind)
                .returns("12 hộ", Incoming.File::caption)
                .returns(90_000L, Incoming.File::size);
        assertThat(photo.bytes()).isEqualTo(new Remote("l"));
    }

    @Test
    void aDocumentHasANameAndPerhapsASize() {
        var document = (Incoming.File) content("\"document\":{\"file_id\":\"a\",\"file_unique_id\":\"b\","
                + "\"file_name\":\"Biên bản.pdf\",\"mime_type\":\"application/pdf\"}");
        assertThat(document)
                .returns(Kind.DOCUMENT, Incoming.File::kind)
                .returns("Biên bản.pdf", Incoming.File::name)
                .returns("application/pdf", Incoming.File::declaredType)
                .returns("", Incoming.File::caption)
                .returns(Incoming.File.SIZE_UNKNOWN, Incoming.File::size);
    }

    @Test
    void aPlaceIsReadInDegrees() {
        assertThat(content("\"location\":{\"latitude\":22.66612,\"longitude\":106.26123}"))
                .isEqualTo(new Incoming.Location(22.66612, 106.26123));
    }

    @Test
    void aMessageWithNewPartsIsReadAllTheSame() {
        assertThat(content("\"text\":\"12\",\"reply_to_message\":7,\"entities\":{},\"forward_origin\":[]"))
                .isEqualTo(new Incoming.Text("12"));
    }

    @Test
    void aPersonWithoutANameIsHeard() {
        var update = "{\"update_id\":5,\"message\":{\"message_id\":1,\"from\":{\"id\":1001},"
                + "\"chat\":{\"id\":1001,\"type\":\"private\"},\"date\":1668733200,\"text\":\"12\"}}";
        assertThat(event(update).content()).isEqualTo(new Incoming.Text("12"));
        assertThat(event(update).sentAt()).isEqualTo(Instant.ofEpochSecond(1668733200));
    }

    @ParameterizedTest
    @CsvSource({"m1:0, m1, 0", "a:b:17, a:b, 17"})
    void aPressNamesMessageAndButton(String data, String message, int index) {
        assertThat(press(data)).isEqualTo(new Incoming.Pressed(message, index));
    }

    @ParameterizedTest
    @CsvSource({"m1", ":1", "m1:", "m1:x", "m1:-1", "m1:99999999999", "''"})
    void aForgedPressIsUnknown(String data) {
        assertThat(press(data)).isEqualTo(new Incoming.Other(Kind.UNKNOWN));
    }

    @Test
    void aPressWithoutDataIsUnknown() {
        var event = event("{\"update_id\":6,\"callback_query\":{\"id\":\"x\",\"from\":{\"id\":1001,"
                + "\"is_bot\":false,\"first_name\":\"Lan\"},\"chat_instance\":\"1\",\"game_short_name\":\"g\"}}");
        assertThat(event.content()).isEqualTo(new Incoming.Other(Kind.UNKNOWN));
        assertThat(event.chat().id()).isEqualTo("1001");
    }

    private Content press(String data) {
        return event("{\"update_id\":6,\"callback_query\":{\"id\":\"x\",\"from\":{\"id\":1001,\"is_bot\":false,"
                        + "\"first_name\":\"Lan\"},\"message\":{\"message_id\":1,\"date\":0},\"chat_instance\":\"1\","
                        + "\"data\":\"" + data + "\"}}")
                .content();
    }

    private Content content(String json) {
        return event("{\"update_id\":5,\"message\":{\"message_id\":1,\"from\":{\"id\":1001,\"is_bot\":false,"
                        + "\"first_name\":\"Lan\"},\"chat\":{\"id\":1001,\"type\":\"private\"},\"date\":1668733200,"
                        + json + "}}")
                .content();
    }

    private Incoming event(String update) {
        try {
            var updates = new UpdateByUpdate(null, 0).deserializeResponse("{\"ok\":true,\"result\":[" + update + "]}");
            var kept = UpdateByUpdate.read(UpdateByUpdate.write(updates.getFirst()));
            assertThat(Events.event(kept, NOW)).isEqualTo(Events.event(updates.getFirst(), NOW));
            return Events.event(kept, NOW).orElseThrow();
        } catch (TelegramApiRequestException e) {
            throw new AssertionError(e);
        }
    }
}
