package vn.sohoi.reports;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Reports that are made up while they are read, so that nothing holds them all. */
public final class GeneratedReports extends Reports {

    private final Supplier<Stream<Report>> all;
    private final long count;

    public GeneratedReports(MongoTemplate mongo, Supplier<Stream<Report>> all, long count) {
        super(mongo, event -> {}, Clock.systemUTC());
        this.all = all;
        this.count = count;
    }

    @Override
    public void forEach(Consumer<Report> consumer) {
        all.get().forEach(consumer);
    }

    @Override
    public long count() {
        return count;
    }
}
