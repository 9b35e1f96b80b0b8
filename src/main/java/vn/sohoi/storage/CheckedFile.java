package vn.sohoi.storage;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file of blocks with a checksum before each, so that a byte that was changed on the disk is an error and never a
 * figure: {@code SH1\n, CRC32C of number and bytes, 4,096 bytes} again and again. Whoever uses it sees the bytes only.
 */
final class CheckedFile extends FileBaseDefault {

    /** H2 reads and writes its file by these. */
    static final int BLOCK = 4096;

    /** Both copies of H2's header, which it checks itself: a write cut off in one of them is no damage. */
    static final int HEADER_BLOCKS = 2;

    static final int FRAME = Integer.BYTES + Integer.BYTES;
    private static final int STORED = FRAME + BLOCK;
    private static final int MARK = 0x5348310a;

    private final FileChannel file;

    CheckedFile(FileChannel file) {
        this.file = file;
    }

    /** A block as it lies on the disk. */
    static ByteBuffer framed(long number, byte[] bytes) {
        return ByteBuffer.allocate(STORED)
                .putInt(MARK)
                .putInt(checksum(number, bytes))
                .put(bytes)
                .flip();
    }

    private static int checksum(long number, byte[] bytes) {
        var sum = new CRC32C();
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
        sum.update(bytes);
        return (int) sum.getValue();
    }

    long blocks() throws IOException {
        return file.size() / STORED;
    }

    @Override
    public long size() throws IOException {
        return blocks() * BLOCK;
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        long end = Math.min(size(), position + to.remaining());
        if (position >= end) {
            return -1;
        }
        long first = position / BLOCK;
        int count = (int) ((end - 1) / BLOCK - first + 1);
        var stored = stored(first, count);
        for (int index = 0; index < count; index++) {
            var bytes = checked(stored, first + index);
            int from = index == 0 ? (int) (position % BLOCK) : 0;
            to.put(bytes, from, (int) Math.min(BLOCK - from, end - (first + index) * BLOCK - from));
        }
        return (int) (end - position);
    }

    private ByteBuffer stored(long first, int count) throws IOException {
        var stored = ByteBuffer.allocate(count * STORED);
        while (stored.hasRemaining()) {
            if (file.read(stored, first * STORED + stored.position()) < 0) {
                throw new EOFException("it ends within block " + (first + stored.position() / STORED));
            }
        }
        return stored.flip();
    }

    private static byte[] checked(ByteBuffer stored, long number) throws IOException {
        int mark = stored.getInt();
        int sum = stored.getInt();
        var bytes = new byte[BLOCK];
        stored.get(bytes);
        if (number >= HEADER_BLOCKS && (mark != MARK || sum != checksum(number, bytes))) {
            throw new IOException("block " + number + " is not as it was written");
        }
        return bytes;
    }

    /** Whole blocks only, as H2 does. */
    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        int length = from.remaining();
        if (position % BLOCK != 0 || length % BLOCK != 0) {
            throw new IllegalArgumentException("not whole blocks: %d bytes at %d".formatted(length, position));
        }
        long first = position / BLOCK;
        var framed = ByteBuffer.allocate(length / BLOCK * STORED);
        for (long number = first; from.hasRemaining(); number++) {
            var bytes = new byte[BLOCK];
            from.get(bytes);
            framed.put(framed(number, bytes));
        }
        writeFully(framed.flip(), first * STORED);
        return length;
    }

    private void writeFully(ByteBuffer framed, long position) throws IOException {
        while (framed.hasRemaining()) {
            file.write(framed, position + framed.position());
        }
    }

    /** Takes over a file of the time before there were checksums. */
    static void copy(FileChannel unchecked, FileChannel to) throws IOException {
        var checked = new CheckedFile(to);
        var block = ByteBuffer.allocate(BLOCK);
        for (long position = 0; unchecked.read(block.clear(), position) > 0; position += BLOCK) {
            Arrays.fill(block.array(), block.position(), BLOCK, (byte) 0);
            checked.write(block.clear(), position);
        }
        checked.force(true);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        file.truncate((size + BLOCK - 1) / BLOCK * STORED);
    }

    @Override
    public void force(boolean metaData) throws IOException {
        file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
        return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        file.close();
    }
}
