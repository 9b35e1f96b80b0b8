package vn.sohoi.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.transcript.Scene.WayName;

/** Transcripts are read as they are meant, and a mistake is named with its file and line. */
class TranscriptFileTests {

    @Test
    void aSceneIsRead() {
        List<Scene> scenes = TranscriptFile.read("a.chat", """
                # of what it is about
                scene: twelve households
                ways: process, telegram
                as: 0902001267
                at: 2022-11-18T08:00:00+07:00
                user: báo cáo

                bot: Câu 1.

                  Mấy hộ?
                bot~: thoát nghèo
                  Tháng trước
                buttons: Gửi | Để sau
                saved: new-members = 12
                sent: 01267 2022-10 clubs = unknown

                scene: another
                guest: lan
                """);
        assertThat(scenes).hasSize(2);
        assertThat(scenes.getFirst().title()).isEqualTo("twelve households");
        assertThat(scenes.getFirst().ways()).isEqualTo(EnumSet.of(WayName.PROCESS, WayName.TELEGRAM));
        assertThat(scenes.getFirst().moves())
                .containsExactly(
                        new Move.As(4, "0902001267"),
                        new Move.At(5, Instant.parse("2022-11-18T01:00:00Z")),
                        new Move.User(6, "báo cáo"),
                        new Move.Bot(8, "Câu 1.\n\nMấy hộ?"),
                        new Move.BotSays(11, List.of("thoát nghèo", "Tháng trước")),
                        new Move.Buttons(13, List.of("Gửi", "Để sau")),
                        new Move.Saved(14, "new-members", "12"),
                        new Move.Sent(15, "01267", "2022-10", "clubs", "unknown"));
        assertThat(scenes.getLast().ways()).isEqualTo(EnumSet.allOf(WayName.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            users: a                     ! no "users"; there are:
            as: 12                       ! a phone has ten digits
            at: 8 o'clock                ! could not be parsed
            no colon here                ! expected "key: text"
            saved: clubs 12              ! expected 3 words
            saved: clubs = many          ! expected "= number|unknown|skipped|nothing"
            sent: 01267 clubs = 1        ! expected 5 words
            appoint: 0902001267 boss 040 ! no role "boss"
            pasted: many                 ! For input string
            ways: zalo                   ! ZALO
            """)
    void aMistakeIsNamedWithFileAndLine(String line, String what) {
        assertThatThrownBy(() -> TranscriptFile.read("a.chat", "scene: s\nguest: lan\n" + line + "\nuser: b"))
                .isInstanceOf(TranscriptFile.Mistake.class)
                .hasMessageStartingWith("a.chat:3: ")
                .hasMessageContaining(what);
    }

    @Test
    void aFileNeedsScenesAndASceneNeedsMoves() {
        assertThatThrownBy(() -> TranscriptFile.read("a.chat", "# nothing\n")).hasMessage("a.chat:1: no scene");
        assertThatThrownBy(() -> TranscriptFile.read("a.chat", "user: a\n"))
                .hasMessage("a.chat:1: \"user\" before the first \"scene\"");
        assertThatThrownBy(() -> TranscriptFile.read("a.chat", "scene: s\n\nscene: t\nuser: a\n"))
                .hasMessage("a.chat:1: a scene in which nothing happens");
        assertThatThrownBy(() -> TranscriptFile.read("a.chat", "scene: s\n# note\n  stray\nuser: a\n"))
                .hasMessage("a.chat:3: an indented line without a move above it");
    }
}
