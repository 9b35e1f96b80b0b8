package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Update;

class MappingTests {

    private static final Instant SENT = Instant.parse("2022-11-18T01:00:00.123Z");

    private static final Report REPORT = new Report(
            "01267:2022-10",
            null,
            YearMonth.of(2022, 10),
            SENT,
            LocalDate.of(2022, 11, 20),
            new BigDecimal("6.50"),
            new Value(12),
            List.of(new Unknown(), new Value(0)),
            Map.of("1.2", new Zero("không phát sinh"), "thoát nghèo", new Value(3)),
            Map.of(YearMonth.of(2022, 9), 4));

    @TempDir
    Path data;

    @Test
    void aRecordComesBackAsItWas() {
        withStore(store -> {
            var saved = store.insert(REPORT);
            assertThat(saved.version()).isZero();
            assertThat(store.findById(REPORT.id(), Report.class)).isEqualTo(saved);
        });
    }

    @Test
    void whatIsStoredIsPlain() {
        withStore(store -> {
            store.insert(REPORT);
            var stored = Objects.requireNonNull(store.findById(REPORT.id(), Document.class, "report"));
            assertThat(stored)
                    .doesNotContainKey("_class")
                    .containsEntry("period", "2022-10")
                    .containsEntry("sent", Date.from(SENT))
                    .containsEntry("due", Date.from(Instant.parse("2022-11-20T00:00:00Z")))
                    .containsEntry("figure", new Document("count", 12).append("_type", "Value"))
                    .containsEntry("lastMonths", new Document("2022-09", 4));
        });
    }

    @Test
    void aCaseSetByAnUpdateComesBack() {
        withStore(store -> {
            store.insert(REPORT);
            var update = new Update().set("figure", new Unknown()).set("figures.moi", new Zero("không"));
            store.updateFirst(query(where("id").is(REPORT.id())), update, Report.class);
            var changed = Objects.requireNonNull(store.findById(REPORT.id(), Report.class));
            assertThat(changed.figure()).isEqualTo(new Unknown());
            assertThat(changed.figures())
                    .containsEntry("moi", new Zero("không"))
                    .containsKey("1.2");
        });
    }

    @Test
    void anUnknownCaseIsNamed() {
        withStore(store -> {
            store.save(Document.parse("{_id: 'a', figure: {_type: 'Gone'}}"), "report");
            assertThatThrownBy(() -> store.findById("a", Report.class))
                    .hasStackTraceContaining("Figure has the unknown case Gone");
        });
    }

    @Test
    void theSecondChangeToAVersionIsRefused() {
        withStore(store -> {
            var saved = store.insert(REPORT);
            store.save(saved);
            assertThatThrownBy(() -> store.save(saved)).isInstanceOf(OptimisticLockingFailureException.class);
        });
    }

    private void withStore(Consumer<MongoTemplate> check) {
        new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class)
                .withConfiguration(
                        AutoConfigurations.of(MongoAutoConfiguration.class, DataMongoAutoConfiguration.class))
                .withPropertyValues("sohoi.storage.data=" + data)
                .run(context -> check.accept(context.getBean(MongoTemplate.class)));
    }

    record Report(
            String id,
            @Version @Nullable Long version,
            YearMonth period,
            Instant sent,
            LocalDate due,
            BigDecimal ratio,
            Figure figure,
            List<Figure> earlier,
            Map<String, Figure> figures,
            Map<YearMonth, Integer> lastMonths) {}

    sealed interface Figure {}

    record Value(int count) implements Figure {}

    record Zero(String said) implements Figure {}

    record Unknown() implements Figure {}
}
