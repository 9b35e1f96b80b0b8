package vn.sohoi.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Unfolds an archive, and those within it, to see whether it is as large as it says; nothing of it is kept. */
public final class Unfolding {

    /** What Office makes of a file of the largest size that is taken, pictures and all, is far below it. */
    private static final long MOST_BYTES = 64L * 1024 * 1024;

    /** Text folds to a tenth or twentieth; a file made to hurt to a thousandth. */
    private static final long MOST_TIMES = 100;

    /** Small files of repeated text fold better than that, and hurt nobody. */
    private static final long ALWAYS_ALLOWED = 1024 * 1024;

    /** A table in a text, and perhaps one in that. */
    private static final int DEEPEST = 3;

    private static final int STEP = 64 * 1024;
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private final byte[] buffer = new byte[STEP];
    private long left;

    private Unfolding(long folded) {
        this.left = Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED, folded * MOST_TIMES));
    }

    /** Whether everything in it together stays small; stops reading where it does not. */
    public static boolean isBounded(byte[] archive) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(archive).get()) {
            Unfolding unfolding = new Unfolding(archive.length);
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                try (InputStream stream = zip.getInputStream(part)) {
                    if (!unfolding.fits(stream, 1)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    private boolean fits(InputStream part, int depth) throws IOException {
        byte[] start = part.readNBytes(ARCHIVE.length);
        left -= start.length;
        if (!Arrays.equals(start, ARCHIVE)) {
            return drains(part);
        }
        return depth < DEEPEST && fitsArchive(new SequenceInputStream(new ByteArrayInputStream(start), part), depth);
    }

    private boolean fitsArchive(InputStream archive, int depth) throws IOException {
        ZipArchiveInputStream inner = new ZipArchiveInputStream(archive);
        while (left >= 0 && inner.getNextEntry() != null) {
            if (!fits(inner, depth + 1)) {
                return false;
            }
        }
        return drains(archive);
    }

    private boolean drains(InputStream part) throws IOException {
        int read = 0;
        while (left >= 0 && read >= 0) {
            read = part.read(buffer);
            left -= Math.max(0, read);
        }
        return left >= 0;
    }
}
