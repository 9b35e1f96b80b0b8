package vn.sohoi.telegram;

import vn.sohoi.messaging.Incoming.Download;

/** Fetches files that people sent. */
interface Downloads {

    /** Blocks; never throws. */
    Download download(String fileId, int most);
}
