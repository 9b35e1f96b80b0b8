package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.sohoi.SharedApplication;
import vn.sohoi.evidence.Attachment;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.evidence.Samples;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Inbox.StoreUnavailable;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Incoming.Download;
import vn.sohoi.messaging.Outgoing;

/** A file that comes in a turn is attached once, whatever fails and however often its event comes. */
@ExtendWith(SharedApplication.Starting.class)
@Timeout(30)
class EnclosingTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);
    private static final Download HERE = new Download.Whole(Samples.jpeg("here"));
    private static final Download GONE = new Download.Failed("gone");

    private final SharedApplication shared;
    private final Inbox inbox;
    private final Evidence evidence;
    private final AtomicInteger downloads = new AtomicInteger();

    EnclosingTests(SharedApplication shared) {
        this.shared = shared;
        this.inbox = shared.bean(Turns.class);
        this.evidence = shared.bean(Evidence.class);
    }

    @BeforeEach
    void setClock() {
        shared.at("2022-12-05T08:00:00+07:00");
    }

    @AfterEach
    void endOutage() {
        shared.outage().end();
    }

    private Chat reporting(String unit) {
        Chat chat = new Chat("test", "enclosing-" + unit);
        say(chat, "phone", new Incoming.Contact("09020" + unit, true));
        say(chat, "open", new Incoming.Text("báo cáo"));
        return chat;
    }

    private String say(Chat chat, String event, Content content) {
        List<Outgoing> replies =
                inbox.receive(new Incoming(chat, event, shared.bean(Clock.class).instant(), content));
        return String.join("\n", replies.stream().map(Outgoing::text).toList());
    }

    private Incoming.File photo(Download download) {
        return photo(download, "");
    }

    private Incoming.File photo(Download download, String caption) {
        return new Incoming.File(Incoming.Kind.PHOTO, "", "image/jpeg", Incoming.File.SIZE_UNKNOWN, caption, most -> {
            downloads.incrementAndGet();
            return download;
        });
    }

    private List<Attachment> of(String unit) {
        return evidence.of(unit, NOVEMBER);
    }

    @Test
    void aFileThatDoesNotComeIsAskedForAgainAndLeavesNothing() {
        Chat chat = reporting("01316");
        String told = say(chat, "e1", photo(GONE));
        assertThat(told).contains("Chưa tải được ảnh", "gửi lại", "Câu 1/12.");
        assertThat(say(chat, "e1", photo(HERE))).isEqualTo(told);
        assertThat(of("01316")).isEmpty();
        assertThat(say(chat, "e2", photo(HERE))).contains("Đã đính kèm ảnh");
        assertThat(of("01316")).hasSize(1);
    }

    @Test
    void theWordsUnderAFileThatDoesNotComeAnswerNothing() {
        Chat chat = reporting("01411");
        String told = say(chat, "e1", photo(GONE, "12"));
        assertThat(told).contains("Chưa tải được ảnh", "lời ghi", "Câu 1/12.").doesNotContain("✓");
        assertThat(say(chat, "e2", photo(HERE, "3"))).contains("Đã đính kèm ảnh", ": 3", "Câu 2/12.");
        assertThat(of("01411")).hasSize(1);
    }

    @Test
    void aDoubtOutlivesAFileThatDoesNotCome() {
        Chat chat = reporting("01414");
        String doubt = say(chat, "e1", new Incoming.Text("khoảng 10"));
        assertThat(say(chat, "e2", photo(GONE, "đúng")))
                .contains("Chưa tải được ảnh")
                .endsWith(doubt);
    }

    @Test
    void anEventThatWasStoredHalfIsFinishedWithoutItsFile() {
        Chat chat = reporting("01318");
        shared.outage().beginFor("conversations");
        assertThatThrownBy(() -> say(chat, "e1", photo(HERE))).isInstanceOf(StoreUnavailable.class);
        shared.outage().end();
        assertThat(of("01318")).hasSize(1);
        int before = downloads.get();
        assertThat(say(chat, "e1", photo(GONE))).contains("Đã đính kèm ảnh", "có 1 minh chứng", "Câu 1/12.");
        assertThat(downloads).hasValue(before);
        assertThat(of("01318")).hasSize(1);
    }

    @Test
    void aStoreThatIsDownHasTheEventComeAgain() {
        Chat chat = reporting("01315");
        shared.outage().beginFor("attachments");
        assertThatThrownBy(() -> say(chat, "e1", photo(HERE))).isInstanceOf(StoreUnavailable.class);
        shared.outage().end();
        String told = say(chat, "e1", photo(HERE));
        assertThat(told).contains("Đã đính kèm ảnh", "có 1 minh chứng");
        assertThat(say(chat, "e1", photo(HERE))).isEqualTo(told);
        evidence.settle();
        assertThat(of("01315")).hasSize(1);
    }

    @Test
    void aFileThatSaysItIsTooLargeIsNotFetched() {
        Chat chat = reporting("01312");
        var large = new Incoming.File(Incoming.Kind.DOCUMENT, "a.pdf", "", 11_000_000, "", most -> {
            throw new AssertionError("fetched");
        });
        assertThat(say(chat, "e1", large)).contains("quá lớn", "Câu 1/12.");
        assertThat(of("01312")).isEmpty();
    }
}
