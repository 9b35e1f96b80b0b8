package vn.sohoi.reports;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.stereotype.Component;
import vn.sohoi.storage.Migration;

/** One report a unit and month, whatever writes it. */
@Component
class ReportIndexes implements Migration {

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String what() {
        return "one report for each unit and month";
    }

    @Override
    public void apply(MongoDatabase db) {
        db.getCollection("reports").createIndex(Indexes.ascending("unit", "period"), new IndexOptions().unique(true));
    }
}
