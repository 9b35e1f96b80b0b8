package vn.sohoi;

import com.mongodb.MongoSocketException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A store that can be made to fail, as a whole or for one collection, as if the network had gone. */
public final class Outage implements BeanPostProcessor {

    private volatile Predicate<String> failing = collection -> false;

    public void begin() {
        failing = collection -> true;
    }

    public void beginFor(String collection) {
        failing = collection::equals;
    }

    /** Fails for a collection from the moment on at which another one is turned to. */
    public void beginForAfter(String collection, String other) {
        failing = turnedTo -> {
            if (turnedTo.equals(other)) {
                beginFor(collection);
            }
            return false;
        };
    }

    public void end() {
        failing = collection -> false;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoDatabaseFactory factory
                ? standBefore(MongoDatabaseFactory.class, factory, this::database)
                : bean;
    }

    private Object database(Object result) {
        return result instanceof MongoDatabase database
                ? standBefore(MongoDatabase.class, database, UnaryOperator.identity())
                : result;
    }

    private <T> T standBefore(Class<T> type, T target, UnaryOperator<Object> then) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> then.apply(call(target, method, arguments))));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("getCollection") && failing.test(String.valueOf(arguments[0]))) {
            throw new MongoSocketException("the test's store is down", new ServerAddress());
        }
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getCause();
        }
    }
}
