package vn.sohoi.edge;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** The body of one request, which breaks off when it is too large or takes too long. */
final class LimitedBody implements InputBuffer {

    private static final int END = -1;

    private final InputBuffer whole;
    private final long most;
    private final long until;
    private long read;
    private boolean ended;
    private boolean tooLarge;
    private boolean tooSlow;

    /** @param until when it has to be here, by {@link System#nanoTime} */
    LimitedBody(InputBuffer whole, long most, long until) {
        this.whole = whole;
        this.most = most;
        this.until = until;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (System.nanoTime() - until > 0) {
            tooSlow = true;
            throw new SocketTimeoutException("the body takes too long");
        }
        int some = next(handler);
        if (read > most) {
            refuse();
            throw new IOException("the body is too large");
        }
        return some;
    }

    private int next(ApplicationBufferHandler handler) throws IOException {
        try {
            int some = whole.doRead(handler);
            ended |= some == END;
            read += Math.max(some, 0);
            return some;
        } catch (SocketTimeoutException silent) {
            tooSlow = true;
            throw silent;
        }
    }

    @Override
    public int available() {
        return whole.available();
    }

    void refuse() {
        tooLarge = true;
    }

    boolean isTooLarge() {
        return tooLarge;
    }

    boolean isCut() {
        return tooLarge || tooSlow;
    }

    /** Reads what is left and drops it: whether that was all of it. */
    boolean readAway(long mostBytes, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        var dropped = new Dropped();
        try {
            while (!ended && !tooSlow && read < mostBytes && System.nanoTime() - end < 0) {
                next(dropped);
            }
        } catch (IOException broken) {
            return false;
        }
        return ended;
    }

    /** Where bytes go that nobody wants. */
    private static final class Dropped implements ApplicationBufferHandler {

        private @Nullable ByteBuffer bytes;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
