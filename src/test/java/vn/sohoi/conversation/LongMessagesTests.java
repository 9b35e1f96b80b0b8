package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.sohoi.SharedApplication;
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
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;

/** Whatever fills the longest message that is read, the person hears something kind, soon. */
@ExtendWith(SharedApplication.Starting.class)
class LongMessagesTests {

    private static final int LENGTH = 3_999;
    private static final int SMALL_STACK = 256 * 1024;

    /** A hundred times what such a message takes, and a tenth of what the worst took. */
    private static final long MOST_MILLIS = 300;

    private static final String APOLOGY = "chưa xử lý được";

    private static final LocalDate TODAY = LocalDate.of(2022, 12, 5);

    private static final List<String> STARTS = List.of("", "gặp cán bộ ", "sửa hội viên ", "chỉ tiêu 5 ");

    private static final List<String> PIECES = List.of(
            ",", ".", " ", "#", "?", "!", ":", ";", "-", "/", "(", "\"", "=", "\n", "1", "1,", "1.", "12 ", "1/2 ", "0", "a",
            "a ", "ă", "đ ", "A", "W", "e\u0301", "😀", "em ", "em, ", "da ", "nhe ", "roi ", "sua ", "thanh ", "la ", "khong ",
            "mot ", "hai muoi ", "tram ", "nam ", "thang 8 ", "xa ", "huyen ", "xóm 3 ", "chị ", "chị Hoa ", "bị đánh ", "cau 1 ",
            "chi tieu 5 ", "hoi vien 3, ", "thoát nghèo 3\n", "gap can bo ", "bao cao ", "nhac ", "x: ", "www.", "va ", ", # ");

    /** What stands open when the message comes. */
    private static final Map<String, List<String>> OPEN = Map.of(
            "nothing", List.of(),
            "a question of the report", List.of("báo cáo"),
            "a letter", List.of("gặp cán bộ"),
            "the reason of a correction", List.of("sửa hội viên tháng 9 thành 77"));

    private static final Map<String, Consumer<String>> READERS = readers();

    private final SharedApplication shared;
    private final Inbox inbox;
    private int events;

    LongMessagesTests(SharedApplication shared) {
        this.shared = shared;
        this.inbox = shared.bean(Turns.class);
    }

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

    @BeforeEach
    void setClock() {
        shared.at("2022-12-05T08:00:00+07:00");
    }

    private static List<String> messages() {
        List<String> messages = new ArrayList<>();
        for (String start : STARTS) {
            for (String piece : PIECES) {
                String filled = start + piece.repeat((LENGTH - start.length() - 1) / piece.length());
                messages.add(filled);
                messages.add(filled + "#");
            }
        }
        return messages;
    }

    private static String shown(String text) {
        return text.substring(0, 20).replace("\n", "\\n") + "…" + text.charAt(text.length() - 1);
    }

    /** Runs on a small stack, and says what took longest and what took too long. */
    private static List<String> failures(Map<String, Consumer<String>> readers, List<String> messages)
            throws InterruptedException {
        List<String> failures = new ArrayList<>();
        Thread strict = new Thread(null, () -> tried(readers, messages, failures), "strict", SMALL_STACK);
        strict.start();
        strict.join();
        return failures;
    }

    private static void tried(
            Map<String, Consumer<String>> readers, List<String> messages, List<String> failures) {
        var threads = ManagementFactory.getThreadMXBean();
        readers.forEach((name, reader) -> {
            long longest = 0;
            long sum = 0;
            String of = "";
            for (String message : messages) {
                try {
                    reader.accept(message);
                    long from = threads.getCurrentThreadCpuTime();
                    reader.accept(message);
                    long took = threads.getCurrentThreadCpuTime() - from;
                    sum += took;
                    if (took > longest) {
                        longest = took;
                        of = shown(message);
                    }
                } catch (RuntimeException | StackOverflowError | AssertionError failed) {
                    failures.add(name + ": " + shown(message) + " " + failed);
                }
            }
            System.out.printf(
                    "%-28s mean %6.2f ms, most %6.1f ms at %s%n", name, sum / 1e6 / messages.size(), longest / 1e6, of);
            if (TimeUnit.NANOSECONDS.toMillis(longest) > MOST_MILLIS) {
                failures.add(name + ": " + of + " took " + longest / 1_000_000 + " ms");
            }
        });
    }

    @Test
    void everyReaderIsDoneSoon() throws InterruptedException {
        assertThat(failures(READERS, messages())).isEmpty();
    }

    /** One chat a place in a dialog; what the message does there is undone by opening the same again. */
    @Test
    void everyTurnIsDoneSoon() throws InterruptedException {
        Map<String, Consumer<String>> turns = new LinkedHashMap<>();
        OPEN.forEach((what, words) -> {
            Chat chat = new Chat("long", what);
            receive(chat, new Incoming.Contact("0902001279", true));
            turns.put(what, text -> {
                words.forEach(word -> receive(chat, new Incoming.Text(word)));
                List<Outgoing> replies = receive(chat, new Incoming.Text(text));
                assertThat(replies).isNotEmpty().allSatisfy(reply -> assertThat(reply.text())
                        .doesNotContain(APOLOGY));
            });
        });
        assertThat(failures(turns, messages())).isEmpty();
    }

    private List<Outgoing> receive(Chat chat, Incoming.Content content) {
        return inbox.receive(
                new Incoming(chat, "e" + events++, shared.bean(Clock.class).instant(), content));
    }
}
