package vn.sohoi.telegram;

import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Download;

/** The bytes of a file that is still with Telegram; a lane fetches it before it hands the event in. */
record Remote(String fileId) implements Incoming.Bytes {

    @Override
    public Download read(int most) {
        return new Download.Failed("it was not fetched");
    }
}
