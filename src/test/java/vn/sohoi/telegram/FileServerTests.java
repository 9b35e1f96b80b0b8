package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Download;

/** What people send is fetched before it is handed in, or it is known why not; the poll goes on either way. */
@Timeout(30)
class FileServerTests extends PollingFixture {

    private static final byte[] BYTES = {1, 2, 3, 4, 5};

    private Incoming.File sent() {
        telegram.sendDocument(LAN, "a.pdf", "12 hộ", BYTES);
        return received();
    }

    private Incoming.File received() {
        int before = inbox.stored().size();
        polling.start();
        awaitStored(before + 1);
        return (Incoming.File) inbox.stored().getLast().content();
    }

    @Test
    void aFileIsFetchedOnceHoweverOftenItIsRead() {
        var file = sent();
        assertThat(file.bytes().read(5))
                .isInstanceOfSatisfying(
                        Download.Whole.class, whole -> assertThat(whole.bytes()).isEqualTo(BYTES));
        assertThat(file.bytes().read(4)).isEqualTo(new Download.TooLarge());
        assertThat(telegram.calls("getFile")).hasSize(1);
    }

    @Test
    void aFileIsFetchedOnceHoweverOftenItsTurnIsTried() {
        inbox.failNext(3);
        assertThat(sent().bytes().read(5)).isInstanceOf(Download.Whole.class);
        assertThat(telegram.calls("getFile")).hasSize(1);
    }

    @Test
    void theLargestSizeOfAPhotoIsFetched() {
        telegram.sendPhoto(LAN, "", BYTES);
        assertThat(received().bytes().read(9)).isInstanceOf(Download.Whole.class);
    }

    @Test
    void oneFailureOnTheWayIsNone() {
        telegram.fail("getFile", Fault.badGateway());
        assertThat(sent().bytes().read(9)).isInstanceOf(Download.Whole.class);
        telegram.fail("file", Fault.badGateway());
        assertThat(sent().bytes().read(9)).isInstanceOf(Download.Whole.class);
    }

    @Test
    void aFileThatDoesNotComeIsNamedWithoutTheToken() {
        telegram.fail("getFile", Fault.badGateway(), Fault.error(400, "Bad Request: wrong file_id"));
        assertThat(failure()).contains("wrong file_id").doesNotContain(FakeTelegram.TOKEN);
        telegram.fail("file", Fault.badGateway(), Fault.badGateway());
        assertThat(failure()).isEqualTo("status 502");
    }

    @Test
    void anAnswerWithoutAFileIsAFileThatDoesNotCome() {
        for (var nothing :
                new String[] {"", ",\"result\":null", ",\"result\":{\"file_id\":\"a\",\"file_unique_id\":\"b\"}"}) {
            var answer = new Fault(200, "{\"ok\":true" + nothing + "}");
            telegram.fail("getFile", answer, answer);
            assertThat(failure()).isNotBlank();
        }
    }

    private String failure() {
        return ((Download.Failed) sent().bytes().read(9)).why();
    }

    @Test
    void whatTelegramItselfFindsTooLargeIsTooLarge() {
        telegram.fail("getFile", Fault.error(400, "Bad Request: file is too big"));
        assertThat(sent().bytes().read(9)).isEqualTo(new Download.TooLarge());
    }
}
