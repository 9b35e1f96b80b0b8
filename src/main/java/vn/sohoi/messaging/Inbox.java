package vn.sohoi.messaging;

import java.util.List;

/** Where channels hand in what people say. */
public interface Inbox {

    /** What a person hears whose message the store did not take. */
    String NOT_KEPT = "Tạm thời chưa ghi được. Tin nhắn chưa được lưu, chị vui lòng gửi lại sau ít phút.";

    /**
     * Handles one event. When this returns, everything the event changed is stored, and the channel may confirm the
     * event. The same {@code eventId} again changes nothing and returns the replies that are still undelivered.
     *
     * @return the replies, in order; a pushing channel ignores them, the {@link Courier} delivers them
     * @throws StoreUnavailable when nothing could be stored: do not confirm, try again later
     */
    List<Outgoing> receive(Incoming event);

    /** The store did not take the turn; nothing was changed and the event must come again. */
    class StoreUnavailable extends RuntimeException {
        public StoreUnavailable(Throwable cause) {
            super("the store is unavailable", cause);
        }
    }
}
