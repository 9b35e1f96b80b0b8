package vn.sohoi.evidence;

/** How much evidence is kept. */
public final class Limits {

    /** A phone's photo has 2 to 6 MB, a scanned document as much; a hundred communes send some each month. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** More than anybody looks at; a report has 12 figures. */
    public static final int MOST_ATTACHMENTS = 20;

    /** File systems end at 255 bytes; longer names only get in the way of reading. */
    static final int LONGEST_NAME = 100;

    /** Longer addresses are those of tracking, and hardly fit a message. */
    public static final int LONGEST_LINK = 1000;

    /** An Office file has some dozens of parts; an archive made to hurt has many. */
    static final int MOST_PARTS = 5000;

    /** Where an Office file says what it is, some kilobytes long. */
    static final int LONGEST_CONTENT_TYPES = 1024 * 1024;

    private Limits() {}
}
