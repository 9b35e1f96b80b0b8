package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import vn.sohoi.language.Corrections;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Harm;
import vn.sohoi.language.Moneys;
import vn.sohoi.language.Periods;
import vn.sohoi.language.PersonalData;
import vn.sohoi.language.PersonalOrders;
import vn.sohoi.language.Ratios;
import vn.sohoi.language.ReviewOrders;
import vn.sohoi.language.Telex;
import vn.sohoi.language.TimesOfDay;
import vn.sohoi.language.YesNo;

/** Whatever fills the longest message that is read, every reader is done with it soon, on a small stack. */
class LongTextsTests {

    private static final int LENGTH = 3_999;
    private static final int SMALL_STACK = 256 * 1024;

    /** A hundred times what such a message takes, and a tenth of what the worst took. */
    private static final long MOST_MILLIS = 300;

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 5);

    private static final List<String> STARTS = List.of("", "gặp cán bộ ", "sửa hội viên ", "chỉ tiêu 5 ");

    private static final List<String> PIECES = List.of(
            ",",
            ".",
            " ",
            "#",
            "?",
            ":",
            "\n",
            "1",
            "1,",
            "12 ",
            "a",
            "a ",
            "đ ",
            "A",
            "😀",
            "em ",
            "da ",
            "nhe ",
            "sua ",
            "la ",
            "khong ",
            "mot ",
            "thang 8 ",
            "xa ",
            "xóm 3 ",
            "chị Hoa ",
            "bị đánh ",
            "cau 1 ",
            "hoi vien 3, ",
            "gap can bo ");

    private static final Map<String, Consumer<String>> READERS = readers();

    private static Map<String, Consumer<String>> readers() {
        Map<String, Consumer<String>> readers = new LinkedHashMap<>();
        readers.put("count", Counts::read);
        readers.put("ratio", Ratios::read);
        readers.put("money", Moneys::read);
        readers.put("yes or no", YesNo::read);
        readers.put("period", text -> Periods.read(text, TODAY));
        readers.put("period in it", text -> Periods.said(text, TODAY));
        readers.put("order", PersonalOrders::read);
        readers.put("review", text -> ReviewOrders.read(text, TODAY));
        readers.put("correction", text -> Corrections.read(text, TODAY));
        readers.put("time of day", TimesOfDay::read);
        readers.put("Telex", Telex::undo);
        readers.put("personal data", PersonalData::isIn);
        readers.put("harm", Harm::isIn);
        readers.put("reason", Reasons::refusal);
        readers.put("tidy", Reasons::tidy);
        return readers;
    }

    static List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (String start : STARTS) {
            for (String piece : PIECES) {
                String filled = start + piece.repeat((LENGTH - start.length() - 1) / piece.length());
                messages.add(filled + "#");
            }
        }
        return messages;
    }

    private static String shown(String text) {
        return text.substring(0, 20).replace("\n", "\\n") + "…" + text.charAt(text.length() - 1);
    }

    /** Runs on a small stack, and says what failed and what took more than so many milliseconds of a processor. */
    static List<String> failures(Map<String, Consumer<String>> readers, List<String> messages, long most)
            throws InterruptedException {
        List<String> failures = new ArrayList<>();
        Thread strict = new Thread(null, () -> tried(readers, messages, failures, most), "strict", SMALL_STACK);
        strict.start();
        strict.join();
        return failures;
    }

    private static void tried(
            Map<String, Consumer<String>> readers, List<String> messages, List<String> failures, long most) {
        var threads = ManagementFactory.getThreadMXBean();
        readers.forEach((name, reader) -> {
            long longest = 0;
            String of = "";
            for (String message : messages) {
                try {
                    long from = threads.getCurrentThreadCpuTime();
                    reader.accept(message);
                    long took = threads.getCurrentThreadCpuTime() - from;
                    if (took > longest) {
                        longest = took;
                        of = shown(message);
                    }
                } catch (RuntimeException | StackOverflowError | AssertionError failed) {
                    failures.add(name + ": " + shown(message) + " " + failed);
                }
            }
            if (TimeUnit.NANOSECONDS.toMillis(longest) > most) {
                failures.add(name + ": " + of + " took " + longest / 1_000_000 + " ms");
            }
        });
    }

    @Test
    void everyReaderIsDoneSoon() throws InterruptedException {
        assertThat(failures(READERS, messages(), MOST_MILLIS)).isEmpty();
    }
}
