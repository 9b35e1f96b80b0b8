package vn.sohoi;

import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.sohoi.telegram.FakeTelegram;
import vn.sohoi.time.SimulatedClock;

/**
 * One application for all tests that only need people of their own in it: with a Telegram server, and a store that can
 * fail. A test class takes it as a parameter of its constructor; every test sets the clock.
 */
public final class SharedApplication implements AutoCloseable {

    private final FakeTelegram telegram = FakeTelegram.start();
    private final Outage outage = new Outage();
    private final RunningApplication app = RunningApplication.start(
            List.of(outage, new Unhurried()),
            "--sohoi.telegram.token=" + FakeTelegram.TOKEN,
            "--sohoi.telegram.url=" + telegram.url());

    private SharedApplication() {}

    public RunningApplication app() {
        return app;
    }

    public <T> T bean(Class<T> type) {
        return app.bean(type);
    }

    public FakeTelegram telegram() {
        return telegram;
    }

    public Outage outage() {
        return outage;
    }

    /** Sets the clock, which then stands still; nothing else happens. */
    public void at(String moment) {
        bean(SimulatedClock.class).set(OffsetDateTime.parse(moment).toInstant());
    }

    @Override
    public void close() {
        app.close();
        telegram.close();
    }

    /** Hands the application to constructors; the first one waits for its start. */
    public static final class Starting implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == SharedApplication.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(SharedApplication.class, type -> new SharedApplication());
        }
    }
}
