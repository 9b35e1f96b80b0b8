package vn.sohoi.storage;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.data.mongodb.core.convert.DefaultDbRefResolver;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import vn.sohoi.installation.StoreKind;

/** Opens the store, gives it to Spring Data and brings it up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageConfiguration {

    /** Stands for a dot in a map's key, which MongoDB would read as a path. */
    private static final String DOT = "．";

    @Bean
    Store store(StorageSettings settings) {
        return Store.open(settings);
    }

    @Bean
    StoreRepair storeRepair(Store store) {
        return new StoreRepair(store);
    }

    @Bean(destroyMethod = "")
    MongoClient mongoClient(Store store) {
        return store.client();
    }

    @Bean
    MongoDatabaseFactory mongoDatabaseFactory(Store store) {
        return new SimpleMongoClientDatabaseFactory(store.client(), store.database());
    }

    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return Conversions.all();
    }

    @Bean
    MappingMongoConverter mappingMongoConverter(
            MongoDatabaseFactory factory, MongoMappingContext context, MongoCustomConversions conversions) {
        var converter = new MappingMongoConverter(new DefaultDbRefResolver(factory), context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new SealedTypes());
        converter.setMapKeyDotReplacement(DOT);
        return converter;
    }

    /** After all beans are made and before any of them is started. */
    @Bean
    SmartInitializingSingleton migrationsRun(
            Store store, ObjectProvider<Migration> migrations, Environment environment) {
        return () -> {
            StoreKind.of(environment).claim(store.client().getDatabase(store.database()), Clock.systemUTC());
            // The lock's lease is measured in real time, whatever the simulator's clock says.
            var run = new Migrations(store.forMigrations(), migrations.stream().toList(), Clock.systemUTC());
            if (store.exclusive()) {
                run.forgetLock();
            }
            run.run();
        };
    }
}
