package vn.sohoi.storage;

import org.jspecify.annotations.Nullable;

/** The store cannot be opened, and a person has to do something about it. */
final class StoreUnusable extends RuntimeException {

    private final String remedy;

    StoreUnusable(String what, String remedy, @Nullable Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
