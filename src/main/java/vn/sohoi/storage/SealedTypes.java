package vn.sohoi.storage;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;

/**
 * Stores no class names, except that a case of a sealed interface carries its simple name: {@code {_type: "Zero"}}.
 *
 * <p>So a class may move to another package; a case is renamed only by a migration.
 */
final class SealedTypes extends DefaultMongoTypeMapper {

    private static final String KEY = "_type";

    SealedTypes() {
        super(null);
    }

    @Override
    public boolean isTypeKey(String key) {
        return KEY.equals(key);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void writeType(TypeInformation<?> type, Bson sink) {
        if (isCase(type.getType())) {
            ((Map<String, Object>) sink).put(KEY, type.getType().getSimpleName());
        }
    }

    private static boolean isCase(@Nullable Class<?> type) {
        return type != null
                && (Arrays.stream(type.getInterfaces()).anyMatch(parent -> parent.isSealed() || isCase(parent))
                        || isCase(type.getSuperclass()));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeInformation<? extends T> readType(Bson source, TypeInformation<T> declared) {
        if (!declared.getType().isSealed()) {
            return declared;
        }
        var name = ((Map<String, Object>) source).get(KEY);
        return cases(declared.getType())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .map(type -> (TypeInformation<? extends T>) TypeInformation.of(type))
                .orElseThrow(() -> new IllegalStateException("Stored %s has the unknown case %s"
                        .formatted(declared.getType().getName(), name)));
    }

    private static Stream<Class<?>> cases(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(SealedTypes::cases)
                : Stream.of(type);
    }
}
