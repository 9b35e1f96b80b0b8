package vn.sohoi.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

class StorageConfigurationTests {

    private static final String NOBODY_THERE = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200";

    @TempDir
    Path data;

    @Test
    void healthIsUpOnTheEmbeddedStoreEmptyOrNot() {
        run("", context -> {
            var health = context.getBean(HealthIndicator.class);
            assertThat(health.health()).hasFieldOrPropertyWithValue("status", Status.UP);
            context.getBean(MongoTemplate.class).save(new Document("_id", 1), "reports");
            assertThat(health.health()).hasFieldOrPropertyWithValue("status", Status.UP);
        });
    }

    @Test
    void aBlankAddressMeansTheEmbeddedStore() {
        run("  ", context -> assertThat(context.getBean(Store.class)).isInstanceOf(EmbeddedStore.class));
    }

    @Test
    void anAddressNamesTheDatabaseAndWritesAreMajorityAndJournalled() {
        try (var store = ServerStore.connect("mongodb://127.0.0.1:1/hoi?serverSelectionTimeoutMS=200")) {
            assertThat(store.database()).isEqualTo("hoi");
            var concern = store.client().getDatabase("hoi").getWriteConcern();
            assertThat(concern.getWObject()).isEqualTo("majority");
            assertThat(concern.getJournal()).isTrue();
        }
    }

    @Test
    void aStoreThatIsDownIsToldFromAMistake() {
        try (var store = ServerStore.connect(NOBODY_THERE)) {
            assertThat(store.database()).isEqualTo("sohoi");
            assertThatThrownBy(() -> new MongoTemplate(store.client(), "sohoi").save(new Document(), "reports"))
                    .matches(StoreFailures::isUnavailable);
        }
        assertThat(StoreFailures.isUnavailable(new IllegalStateException("no such field")))
                .isFalse();
    }

    @Test
    void aWrongAddressIsRefusedWithoutShowingItsPassword() {
        new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class)
                .withConfiguration(
                        AutoConfigurations.of(DataMongoAutoConfiguration.class, MongoAutoConfiguration.class))
                .withPropertyValues("sohoi.storage.uri=mongo://user:secret@host/")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .hasRootCauseInstanceOf(StoreUnusable.class)
                        .satisfies(failure -> assertThat(failure).hasStackTraceContaining("MONGODB_URI"))
                        .satisfies(failure -> assertThat(failure.toString()).doesNotContain("secret")));
    }

    @Test
    void nobodyAtTheAddressIsOneSentenceAtTheStart() {
        assertThatThrownBy(() -> ServerStore.open("mongodb://user:secret@127.0.0.1:1/?serverSelectionTimeoutMS=200"))
                .isInstanceOf(StoreUnusable.class)
                .hasMessage("The MongoDB of MONGODB_URI does not answer.")
                .hasNoCause();
    }

    @Test
    void aPasswordThatIsNotAcceptedIsOneSentenceAtTheStart() {
        try (var store = EmbeddedStore.open(data, true)) {
            var address = "127.0.0.1:" + store.server().getLocalAddress().getPort();
            assertThatThrownBy(() -> ServerStore.open("mongodb://user:secret@" + address
                            + "/?authMechanism=PLAIN&authSource=$external&serverSelectionTimeoutMS=2000"))
                    .isInstanceOf(StoreUnusable.class)
                    .hasMessage("The MongoDB of MONGODB_URI does not accept the name and password in it.")
                    .hasNoCause();
        }
    }

    @Test
    void migrationsAreRunBeforeTheApplicationStarts() {
        run(
                "",
                context -> assertThat(context.getBean(MongoTemplate.class).count(all(), "made-by-migration"))
                        .isEqualTo(1));
    }

    private static Query all() {
        return new Query();
    }

    @Test
    void afterACloseTheFolderIsFreeAndTheClientSaysUnavailable() {
        run("", context -> {
            var client = context.getBean(MongoClient.class);
            context.getBean(EmbeddedStore.class).server().shutdownNow();
            assertThatThrownBy(() -> client.getDatabase("sohoi").runCommand(new Document("ping", 1)))
                    .matches(StoreFailures::isUnavailable);
        });
        run("", context -> assertThat(context).hasNotFailed());
    }

    private void run(String uri, Consumer<AssertableApplicationContext> check) {
        new ApplicationContextRunner()
                .withUserConfiguration(StorageConfiguration.class, OneMigration.class)
                .withConfiguration(AutoConfigurations.of(
                        MongoAutoConfiguration.class,
                        DataMongoAutoConfiguration.class,
                        MongoHealthContributorAutoConfiguration.class))
                .withPropertyValues("sohoi.storage.uri=" + uri, "sohoi.storage.data=" + data)
                .run(check::accept);
    }

    @Configuration(proxyBeanMethods = false)
    static class OneMigration {

        @Bean
        Migration first() {
            return new Migration() {
                @Override
                public int version() {
                    return 1;
                }

                @Override
                public String what() {
                    return "one document";
                }

                @Override
                public void apply(MongoDatabase db) {
                    db.getCollection("made-by-migration").insertOne(new Document());
                }
            };
        }
    }
}
