package vn.sohoi.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sohoi.SharedApplication;
import vn.sohoi.messaging.Outgoing;

/** What the channels do that have messages, buttons, contacts and pictures. */
abstract class PhoneContract extends ChannelContract {

    private final Way way;

    PhoneContract(SharedApplication shared, Way way) {
        super(shared);
        this.way = way;
    }

    @Override
    List<Heard> join(String phone) {
        way.share(chat, phone, true);
        return way.hear(chat);
    }

    @Override
    List<Heard> say(String... texts) {
        for (String text : texts) {
            way.say(chat, text);
        }
        return way.hear(chat);
    }

    @Test
    void aStrangerIsAskedForHerPhone() {
        assertThat(say("xin chào"))
                .singleElement()
                .satisfies(asked -> assertThat(asked.asksContact()).isTrue());
        assertThat(join(chair)).noneMatch(Heard::asksContact);
    }

    @Test
    void aPressedButtonIsTheSameAsItsLabel() {
        join(chair);
        way.press(chat, "Báo cáo", false);
        assertThat(all(way.hear(chat))).contains("Câu 1/12.");
        say("3");
        say("xem lại");
        way.press(chat, "Để sau", false);
        assertThat(all(way.hear(chat))).startsWith("Đã giữ");
    }

    @Test
    void aPictureIsKeptAndTheQuestionAskedAgain() {
        join(chair);
        say("báo cáo");
        way.sendFile(chat, Enclosed.PHOTO, "");
        assertThat(all(way.hear(chat))).contains("Đã đính kèm ảnh", "Câu 1/12.");
    }

    @Test
    void theWordsUnderAFileAreAnAnswer() {
        join(chair);
        say("báo cáo");
        way.sendFile(chat, "a.pdf", "3");
        assertThat(all(way.hear(chat))).containsSubsequence("Đã đính kèm tệp", "tuyên truyền: 3", "Câu 2/12.");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedKindly() {
        join(chair);
        say("báo cáo");
        way.sendFile(chat, "large.pdf", "");
        assertThat(all(way.hear(chat))).contains("quá lớn", "10 MB", "Câu 1/12.");
    }

    @Test
    void noMessageIsTooLongForAnyChannelAndNoLineIsCut() {
        shared.at(DECEMBER_IS_DUE);
        join(PROVINCE);
        assertThat(say("xã nào chưa báo cáo"))
                .hasSizeGreaterThan(1)
                .allSatisfy(message -> assertThat(message.text()).hasSizeLessThanOrEqualTo(Outgoing.LONGEST))
                .allSatisfy(message -> assertThat(message.text()).matches("(?s)(- .+|Tỉnh .+)"));
    }

    @Test
    void nothingIsSaidTwice() {
        join(chair);
        say("trợ giúp");
        assertThat(way.hear(chat)).isEmpty();
    }
}
