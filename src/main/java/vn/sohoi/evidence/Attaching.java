package vn.sohoi.evidence;

/** How an attempt to attach something ended. */
public sealed interface Attaching {

    /** @param count how many attachments the report has now */
    record Attached(Attachment attachment, int count) implements Attaching {}

    /** The report has the same content already, and it was kept once. */
    record AlreadyThere(Attachment attachment, int count) implements Attaching {}

    /** The report has as many as it may have. */
    record Full() implements Attaching {}

    record Refused(Why why) implements Attaching {}

    /** Why something is not kept. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        /** None of the types that are kept. */
        TYPE,
        /** Its parts are far larger than itself. */
        UNFOLDS
    }
}
