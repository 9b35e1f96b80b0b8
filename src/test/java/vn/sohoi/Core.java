package vn.sohoi;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.storage.Migration;
import vn.sohoi.time.StandingClock;

/** The modules below the conversations, over an empty database, at 08:00 on 18 November 2022. */
public final class Core {

    private static final String NOW = "2022-11-18T01:00:00Z";
    private static final String[] MODULES = {
        "vn.sohoi.limits",
        "vn.sohoi.units",
        "vn.sohoi.people",
        "vn.sohoi.targets",
        "vn.sohoi.reports",
        "vn.sohoi.progress",
        "vn.sohoi.evidence",
        "vn.sohoi.scores",
        "vn.sohoi.questions"
    };

    private final StandingClock clock = new StandingClock(NOW);
    private final MongoTemplate mongo = FreshDatabase.open();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private Core(Map<String, Object> settings) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(MongoTemplate.class, () -> mongo);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(MeterRegistry.class, SimpleMeterRegistry::new);
        context.registerBean(SmartInitializingSingleton.class, () -> this::migrate);
        context.scan(MODULES);
    }

    private void migrate() {
        context.getBeansOfType(Migration.class).values().forEach(migration -> migration.apply(mongo.getDb()));
    }

    /** With nothing in it. */
    public static Core empty() {
        Core core = new Core(Map.of());
        core.context.refresh();
        return core;
    }

    /** With the example year that every test reads and none writes to. */
    public static Core example() {
        return Example.CORE;
    }

    private static final class Example {
        private static final Core CORE = load();

        private static Core load() {
            Core core = new Core(Map.of("sohoi.demo", "true"));
            core.context.scan("vn.sohoi.demo");
            core.context.refresh();
            return core;
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public StandingClock clock() {
        return clock;
    }

    public MongoTemplate mongo() {
        return mongo;
    }
}
