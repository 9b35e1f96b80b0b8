package vn.sohoi.telegram;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.telegram.telegrambots.meta.api.objects.Update;
import vn.sohoi.messaging.Backlog;
import vn.sohoi.messaging.Incoming;

/** An event on its way through the lane of its chat, with the update it came in. */
final class Handed {

    private final Update update;
    private final Instant at;
    private final Incoming event;
    private final CountDownLatch left = new CountDownLatch(1);
    private boolean kept;
    private boolean settled;

    Handed(Update update, Instant at, Incoming event) {
        this.update = update;
        this.at = at;
        this.event = event;
    }

    /** The same update, handed in as another event. */
    Handed as(Incoming other) {
        return new Handed(update, at, other);
    }

    Incoming event() {
        return event;
    }

    String id() {
        return String.valueOf(update.getUpdateId());
    }

    Backlog.Kept asKept() {
        return new Backlog.Kept(id(), UpdateByUpdate.write(update), at);
    }

    /** The backlog has it; true when it was settled meanwhile, so that nobody else will strike it off. */
    synchronized boolean markKept() {
        kept = true;
        return settled;
    }

    /** It is stored or skipped; true when the backlog has it. */
    synchronized boolean markSettled() {
        settled = true;
        left.countDown();
        return kept;
    }

    synchronized boolean waits() {
        return !settled;
    }

    CountDownLatch left() {
        return left;
    }
}
