package vn.sohoi.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk below the store's file that can be full, or stall; H2 makes copies of it, so that its state is shared. */
public final class FaultyDisk extends FilePathWrapper {

    private static volatile boolean full;
    private static volatile CountDownLatch stalled = new CountDownLatch(0);

    static {
        FilePath.register(new FaultyDisk());
    }

    static String of(Path file) {
        return "faulty:" + file;
    }

    static void fill() {
        full = true;
    }

    static void stall() {
        stalled = new CountDownLatch(1);
    }

    static void mend() {
        full = false;
        stalled.countDown();
    }

    @Override
    public String getScheme() {
        return "faulty";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        var file = getBase().open(mode);
        return new FileBaseDefault() {
            @Override
            public long size() throws IOException {
                return file.size();
            }

            @Override
            public int read(ByteBuffer to, long position) throws IOException {
                return file.read(to, position);
            }

            @Override
            public int write(ByteBuffer from, long position) throws IOException {
                if (full) {
                    throw new IOException("No space left on device");
                }
                return file.write(from, position);
            }

            @Override
            public void force(boolean metaData) throws IOException {
                try {
                    stalled.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                file.force(metaData);
            }

            @Override
            protected void implTruncate(long size) throws IOException {
                file.truncate(size);
            }

            @Override
            public FileLock tryLock(long position, long size, boolean shared) throws IOException {
                return file.tryLock(position, size, shared);
            }

            @Override
            protected void implCloseChannel() throws IOException {
                file.close();
            }
        };
    }
}
