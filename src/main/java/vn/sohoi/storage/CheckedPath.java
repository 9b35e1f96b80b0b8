package vn.sohoi.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Has H2, which makes more of them by itself, open a {@link CheckedFile} for names that begin with {@code checked:}. */
public final class CheckedPath extends FilePathWrapper {

    private static final String SCHEME = "checked";

    static {
        FilePath.register(new CheckedPath());
    }

    static String of(Path file) {
        return SCHEME + ":" + file;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new CheckedFile(getBase().open(mode));
    }

    @Override
    public long size() {
        return getBase().size() / (CheckedFile.FRAME + CheckedFile.BLOCK) * CheckedFile.BLOCK;
    }
}
