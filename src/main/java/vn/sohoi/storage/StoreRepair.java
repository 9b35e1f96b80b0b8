package vn.sohoi.storage;

/** Tells when the store has failed for good and can be opened anew. */
public final class StoreRepair {

    private final Store store;

    StoreRepair(Store store) {
        this.store = store;
    }

    /** Comes back only then: who holds anything that was read from the store has to begin anew. */
    public void await() throws InterruptedException {
        store.awaitRepair();
    }
}
