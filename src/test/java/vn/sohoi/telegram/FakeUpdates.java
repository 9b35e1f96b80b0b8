package vn.sohoi.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Telegram's queue of updates for one bot: an update comes again until a poll asks for a higher one. */
final class FakeUpdates {

    /** As in Telegram's server: an offset further than this beyond the end is none. */
    private static final int BEYOND_THE_END = 10;

    private static final int LONG_AGO = 2_000_000;

    private final ObjectMapper json = new ObjectMapper();
    private final List<ObjectNode> queue = new ArrayList<>();
    private int nextId = 874_199_391;
    private int poll;

    synchronized void nextId(int id) {
        nextId = id;
    }

    synchronized int add(ObjectNode update) {
        int id = nextId++;
        var whole = json.createObjectNode().put("update_id", id);
        whole.setAll(update);
        queue.add(whole);
        notifyAll();
        return id;
    }

    synchronized int unconfirmed() {
        return queue.size();
    }

    /** Ends the poll that waits, as a second poll or the end of the server does. */
    synchronized void endPoll() {
        poll++;
        notifyAll();
    }

    /** Nothing when another poll has come meanwhile. */
    synchronized Optional<List<ObjectNode>> poll(int offset, int limit, long timeoutMillis) {
        endPoll();
        int mine = poll;
        long end = System.nanoTime() + timeoutMillis * 1_000_000;
        var found = from(offset, limit);
        long left = timeoutMillis;
        while (found.isEmpty() && left > 0 && mine == poll) {
            await(left);
            found = mine == poll ? from(offset, limit) : List.of();
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return mine == poll ? Optional.of(found) : Optional.empty();
    }

    private List<ObjectNode> from(int offset, int limit) {
        boolean valid = offset > 0 && offset <= nextId + BEYOND_THE_END && offset >= nextId - LONG_AGO;
        if (valid) {
            queue.removeIf(update -> update.path("update_id").asInt() < offset);
        }
        return queue.stream().limit(limit).toList();
    }

    private void await(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            poll++;
        }
    }
}
