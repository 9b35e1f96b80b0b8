package vn.sohoi.evidence;

/** What somebody wants to attach. */
public sealed interface Offered {

    /**
     * A photo or a document; which of them, its bytes tell.
     *
     * @param name as the sender's phone calls it
     */
    record File(String name, byte[] content) implements Offered {}

    record Link(String address) implements Offered {}

    record Place(double latitude, double longitude) implements Offered {}
}
