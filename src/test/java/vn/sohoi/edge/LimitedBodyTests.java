package vn.sohoi.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;

class LimitedBodyTests {

    private static final long LATER = System.nanoTime() + Duration.ofHours(1).toNanos();

    @Test
    void aBodyIsReadToItsLimitAndNoFurther() throws IOException {
        var body = new LimitedBody(new Endless(40), 100, LATER);
        assertThat(body.doRead(Kept.NOWHERE)).isEqualTo(40);
        assertThat(body.doRead(Kept.NOWHERE)).isEqualTo(40);
        assertThat(body.isCut()).isFalse();
        assertThatThrownBy(() -> body.doRead(Kept.NOWHERE)).isInstanceOf(IOException.class);
        assertThat(body.isTooLarge()).isTrue();
    }

    @Test
    void aBodyThatDripsIsCutWhenItsTimeIsOver() {
        var body = new LimitedBody(new Endless(1), 100, System.nanoTime());
        assertThatThrownBy(() -> body.doRead(Kept.NOWHERE)).isInstanceOf(SocketTimeoutException.class);
        assertThat(body.isCut()).isTrue();
        assertThat(body.isTooLarge()).isFalse();
    }

    @Test
    void whatIsReadAwayIsBoundedInBytesAndTime() {
        var many = new Endless(1_000);
        assertThat(new LimitedBody(many, 1, LATER).readAway(10_000, Duration.ofHours(1)))
                .isFalse();
        assertThat(many.given).isEqualTo(10_000);
        var slow = new Endless(1);
        assertThat(new LimitedBody(slow, 1, LATER).readAway(10_000, Duration.ZERO))
                .isFalse();
        assertThat(slow.given).isZero();
    }

    /** Gives the same number of bytes at each read, for ever. */
    private static final class Endless implements InputBuffer {

        private final int some;
        private long given;

        Endless(int some) {
            this.some = some;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            given += some;
            handler.setByteBuffer(ByteBuffer.allocate(some));
            return some;
        }

        @Override
        public int available() {
            return some;
        }
    }

    /** Takes the bytes and forgets them. */
    private enum Kept implements ApplicationBufferHandler {
        NOWHERE;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {}

        @Override
        public ByteBuffer getByteBuffer() {
            return ByteBuffer.allocate(0);
        }

        @Override
        public void expand(int size) {}
    }
}
