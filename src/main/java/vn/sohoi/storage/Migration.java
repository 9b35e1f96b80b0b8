package vn.sohoi.storage;

import com.mongodb.client.MongoDatabase;

/**
 * One change of what is stored, its unique indexes included: a bean that is run once, in the order of versions, before
 * the service takes its first request. A kill may stop it half-way and have it run again from its beginning, so it must
 * bear that.
 */
public interface Migration {

    /** Unique in the application and from 1; never changed later. */
    int version();

    /** What it does, in a few words for the record. */
    String what();

    void apply(MongoDatabase db);
}
