package vn.sohoi.reports;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import org.springframework.stereotype.Component;
import vn.sohoi.storage.Migration;

/** One report a unit, form and period, whatever writes it. */
@Component
class FormIndexes implements Migration {

    @Override
    public int version() {
        return 3;
    }

    @Override
    public String what() {
        return "one report for each unit, form and period";
    }

    @Override
    public void apply(MongoDatabase db) {
        db.getCollection(Report.FORMS)
                .createIndex(Indexes.ascending("unit", "period", "form"), new IndexOptions().unique(true));
    }
}
