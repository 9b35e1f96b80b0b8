package vn.sohoi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No expression may take long, or much of the stack, over a message that is made to hurt. */
class PatternTests {

    /** A quarter of the longest message, on a sixth of the usual stack. */
    private static final int LENGTH = 1_000;

    /** Looks at letters, for each letter of the message: a fixed number, so that twice the length takes twice the time. */
    private static final long MOST_LOOKS = 250L * LENGTH;

    private static final int SMALL_STACK = 176 * 1024;

    /** Packages whose expressions see what people write. */
    private static final List<String> SEEING = List.of(
            "conversation", "dialog", "evidence", "insights", "language", "people", "questions", "scores", "telegram");

    private static final List<String> PIECES = List.of(
            ",", ".", " ", "#", "?", ":", "-", "1", "1,", "a", "a ", "ư", "em ", "chi ", "da ", "nhe ", "roi ", "co ",
            "khong ", "cau 1 ", "xa ", "sua ", "thanh ", "nhac ", "cac ", "can bo ", "mot ", ", ", " ,", "😀", "la ");

    private static final List<String> STARTS = List.of("", "gap can bo ", "bao ", "x ");

    private static final List<String> ENDS = List.of("", "#");

    /** A pattern and where it stands. */
    private record Named(String where, Pattern pattern) {}

    private static List<Named> patterns() throws IOException, ReflectiveOperationException {
        List<Named> found = new ArrayList<>();
        for (String each : SEEING) {
            try (Stream<Path> files = Files.walk(Path.of("target/classes/vn/sohoi", each))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = Path.of("target/classes").relativize(file).toString();
                    if (!name.contains("package-info")) {
                        inClass(Class.forName(name.replace(".class", "").replace('/', '.')), found);
                    }
                }
            }
        }
        return found;
    }

    private static void inClass(Class<?> type, List<Named> found) throws ReflectiveOperationException {
        for (Field field : type.getDeclaredFields()) {
            Class<?> holds = field.getType();
            boolean perhaps = holds == Pattern.class
                    || Collection.class.isAssignableFrom(holds)
                    || Map.class.isAssignableFrom(holds);
            if (Modifier.isStatic(field.getModifiers()) && perhaps) {
                field.setAccessible(true);
                collect(type.getSimpleName() + "." + field.getName(), field.get(null), found);
            }
        }
    }

    private static void collect(String where, Object value, List<Named> found) {
        if (value instanceof Pattern pattern) {
            found.add(new Named(where, pattern));
        } else if (value instanceof Collection<?> all) {
            all.forEach(one -> collect(where, one, found));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(one -> collect(where, one, found));
            map.values().forEach(one -> collect(where, one, found));
        }
    }

    /** Counts how often a letter of it is looked at. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        private Watched(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++looks > MOST_LOOKS) {
                throw new TooMany();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private static final class TooMany extends RuntimeException {
        TooMany() {
            super(null, null, false, false);
        }
    }

    private static String failure(Pattern pattern, String text) {
        try {
            var all = pattern.matcher(new Watched(text));
            while (all.find()) {
                all.end();
            }
            pattern.matcher(new Watched(text)).matches();
            return "";
        } catch (TooMany slow) {
            return "slow";
        } catch (StackOverflowError deep) {
            return "deep";
        }
    }

    @Test
    void everyExpressionGoesThroughALongMessageInAFewSteps() throws Exception {
        List<String> failures = new ArrayList<>();
        List<Named> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(80);
        Thread strict =
                new Thread(null, () -> patterns.forEach(named -> tried(named, failures)), "strict", SMALL_STACK);
        strict.start();
        strict.join();
        assertThat(failures).isEmpty();
    }

    /** One failure an expression is enough to find it. */
    private static void tried(Named named, List<String> failures) {
        for (String start : STARTS) {
            for (String piece : PIECES) {
                for (String end : ENDS) {
                    int room = LENGTH - start.length() - end.length();
                    String text = start + piece.repeat(room / piece.length()) + end;
                    String failure = failure(named.pattern(), text);
                    if (!failure.isEmpty()) {
                        failures.add("%s is %s over \"%s\" + \"%s\" … \"%s\""
                                .formatted(named.where(), failure, start, piece, end));
                        return;
                    }
                }
            }
        }
    }
}
