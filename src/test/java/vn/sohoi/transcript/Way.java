package vn.sohoi.transcript;

import java.time.Instant;
import java.util.List;
import vn.sohoi.messaging.Chat;
import vn.sohoi.transcript.Scene.WayName;

/** One way to talk to a running application. Chats are named by numbers, as every channel can. */
interface Way extends AutoCloseable {

    WayName name();

    World world();

    Chat chat(long id);

    void say(long chat, String text);

    void share(long chat, String phone, boolean own);

    /** A photo when it has no name, else a document. */
    void sendFile(long chat, String name, String caption);

    void sendLocation(long chat, double latitude, double longitude);

    void press(long chat, String label, boolean oldest);

    /** What was said to the chat since this was asked last. */
    List<Heard> hear(long chat);

    /** Moves the clock and lets the reminders that are due be said. */
    default void at(Instant moment) {
        world().at(moment);
    }

    /** Stops and starts the application, where it would otherwise remember something. */
    void restart();

    @Override
    void close();
}
