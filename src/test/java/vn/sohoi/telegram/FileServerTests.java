package vn.sohoi.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Download;

/** What people send can be fetched, or it is known why not; the poll goes on either way. */
@Timeout(30)
class FileServerTests extends PollingFixture {

    private static final byte[] BYTES = {1, 2, 3, 4, 5};

    private Incoming.File sent() {
        telegram.sendDocument(LAN, "a.pdf", "12 hộ", BYTES);
        polling.start();
        awaitStored(1);
        return (Incoming.File) inbox.stored().getLast().content();
    }

    @Test
    void aFileIsFetchedWhenItIsRead() {
        var file = sent();
        assertThat(telegram.calls("getFile")).isEmpty();
        assertThat(file.bytes().read(5))
                .isInstanceOfSatisfying(
                        Download.Whole.class, whole -> assertThat(whole.bytes()).isEqualTo(BYTES));
        assertThat(file.bytes().read(4)).isEqualTo(new Download.TooLarge());
    }

    @Test
    void theLargestSizeOfAPhotoIsFetched() {
        telegram.sendPhoto(LAN, "", BYTES);
        polling.start();
        awaitStored(1);
        var photo = (Incoming.File) inbox.stored().getLast().content();
        assertThat(photo.bytes().read(9)).isInstanceOf(Download.Whole.class);
    }

    @Test
    void oneFailureOnTheWayIsNone() {
        var file = sent();
        telegram.fail("getFile", Fault.badGateway());
        assertThat(file.bytes().read(9)).isInstanceOf(Download.Whole.class);
        telegram.fail("file", Fault.badGateway());
        assertThat(file.bytes().read(9)).isInstanceOf(Download.Whole.class);
    }

    @Test
    void aFileThatDoesNotComeIsNamedWithoutTheToken() {
        var file = sent();
        telegram.fail("getFile", Fault.badGateway(), Fault.error(400, "Bad Request: wrong file_id"));
        assertThat(failure(file)).contains("wrong file_id").doesNotContain(FakeTelegram.TOKEN);
        telegram.fail("file", Fault.badGateway(), Fault.badGateway());
        assertThat(failure(file)).isEqualTo("status 502");
        telegram.goDown();
        assertThat(failure(file)).isNotBlank().doesNotContain(FakeTelegram.TOKEN);
    }

    private static String failure(Incoming.File file) {
        return Objects.requireNonNull((Download.Failed) file.bytes().read(9)).why();
    }

    @Test
    void whatTelegramItselfFindsTooLargeIsTooLarge() {
        var file = sent();
        telegram.fail("getFile", Fault.error(400, "Bad Request: file is too big"));
        assertThat(file.bytes().read(9)).isEqualTo(new Download.TooLarge());
    }
}
