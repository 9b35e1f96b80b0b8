package vn.sohoi.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;

/**
 * Every block of a store's file read once, before anybody is answered out of it.
 *
 * <p>H2's chunks, {@code chunk:1a,block:7,len:3,…,version:1a,…} in front, lie on blocks; those of the version opened are
 * listed by it, except for its last one. Blocks of no such chunk are free and may hold anything.
 */
final class WholeFile {

    private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.ISO_8859_1);

    private final MVStore store;
    private final List<Map<String, String>> chunks = new ArrayList<>();
    private final List<Long> damaged = new ArrayList<>();

    private WholeFile(MVStore store) {
        this.store = store;
        store.getLayoutMap().forEach((key, value) -> {
            if (key.startsWith("chunk.")) {
                chunks.add(DataUtils.parseMap(value));
            }
        });
    }

    /** Fails if a block in use is damaged, or if there was more than the version that H2 has opened and its next. */
    static void check(Path file, MVStore store, int unsynced) throws IOException {
        try (var blocks = new CheckedFile(FileChannel.open(file, StandardOpenOption.READ))) {
            new WholeFile(store).check(blocks, unsynced);
        }
    }

    private void check(CheckedFile blocks, int unsynced) throws IOException {
        for (long number = CheckedFile.HEADER_BLOCKS; number < blocks.blocks(); number++) {
            read(blocks, number, unsynced);
        }
        for (long number : damaged) {
            if (chunks.stream().anyMatch(chunk -> holds(chunk, number))) {
                throw new IOException("block " + number + " is not as it was written");
            }
        }
    }

    private void read(CheckedFile blocks, long number, int unsynced) throws IOException {
        var block = ByteBuffer.allocate(CheckedFile.BLOCK);
        try {
            blocks.read(block, number * CheckedFile.BLOCK);
        } catch (IOException e) {
            damaged.add(number);
            return;
        }
        if (block.flip().slice(0, CHUNK.length).equals(ByteBuffer.wrap(CHUNK))) {
            begins(chunk(block), number, unsynced);
        }
    }

    /** A chunk newer than what H2 has opened is the write that a kill cut off, or what damage has hidden from it. */
    private void begins(Map<String, String> chunk, long number, int unsynced) throws IOException {
        if (DataUtils.readHexLong(chunk, "block", number) != number) {
            return;
        }
        long version = DataUtils.readHexLong(chunk, "version", 0);
        if (version > store.getCurrentVersion() + unsynced) {
            throw new IOException("it holds a newer version than can be read");
        }
        if (version == store.getCurrentVersion()) {
            chunk.putIfAbsent("block", Long.toHexString(number));
            chunks.add(chunk);
        }
    }

    private static Map<String, String> chunk(ByteBuffer block) {
        var text = StandardCharsets.ISO_8859_1.decode(block).toString();
        return DataUtils.parseMap(
                text.substring(0, Math.max(0, text.indexOf('\n'))).strip());
    }

    private static boolean holds(Map<String, String> chunk, long number) {
        long first = DataUtils.readHexLong(chunk, "block", 0);
        return number >= first && number < first + DataUtils.readHexLong(chunk, "len", 0);
    }
}
