package vn.sohoi.language;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads generated messages: none may fail, none may take long, none may be read as what it does not say. */
public final class Fuzz {

    static final long SEED = 20_221_118;

    /** Far above what a reading takes (about 10 µs), far below what anybody would notice. */
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final LocalDate TODAY = LocalDate.of(2022, 11, 18);
    private static final List<String> LABELS = List.of("báo cáo", "xã Hưng Đạo");
    /** A date or a month, as in 12/5/2026, 2022-10 and 10.2022, is no part of the number beside it. */
    private static final Pattern DATE = Pattern.compile("[0-9]\\s*[-/]\\s*[0-9]|[0-9]\\.[0-9]{4}");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Logger LOG = LoggerFactory.getLogger(Fuzz.class);

    private final FuzzGrammar grammar;
    private final Map<Kind, Integer> kinds = new EnumMap<>(Kind.class);
    private int clear;
    private int clearlyRead;
    private long slowest;

    private Fuzz(long seed) {
        this.grammar = new FuzzGrammar(new SplittableRandom(seed));
    }

    /** How a message was read. */
    enum Kind {
        VALUE,
        ZERO,
        UNKNOWN,
        ASK,
        REFUSE
    }

    /**
     * What came of a run.
     *
     * @param kinds how many messages were read as a value, zero, unknown, a question and a refusal
     * @param clear messages with one clear meaning
     * @param clearlyRead how many of these were read without asking
     */
    record Outcome(Map<Kind, Integer> kinds, int clear, int clearlyRead, long slowestMicros) {}

    static Outcome run(long seed, int messages) {
        var fuzz = new Fuzz(seed);
        for (int i = 0; i < messages; i++) {
            fuzz.read(fuzz.grammar.next());
        }
        return new Outcome(fuzz.kinds, fuzz.clear, fuzz.clearlyRead, TimeUnit.NANOSECONDS.toMicros(fuzz.slowest));
    }

    private void read(FuzzGrammar.Message message) {
        try {
            mustBeQuick(message.text());
            check(message);
        } catch (RuntimeException failure) {
            throw new AssertionError(shown(message) + " failed", failure);
        }
    }

    /** By the thread's own processor time, since the machine pauses too; again if the first reading loaded classes. */
    private void mustBeQuick(String text) {
        long nanos = nanos(text);
        if (nanos > LONGEST_NANOS) {
            nanos = nanos(text);
        }
        slowest = Math.max(slowest, nanos);
        if (nanos > LONGEST_NANOS) {
            throw new AssertionError("\"" + text + "\" took " + nanos + " ns");
        }
    }

    private static long nanos(String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        Counts.read(text);
        Counts.read(text, List.of("hoạt động"));
        Moneys.read(text);
        Ratios.read(text);
        YesNo.read(text);
        Periods.read(text, TODAY);
        Periods.find(text, TODAY);
        Choices.pick(text, LABELS);
        Telex.undo(text);
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private void check(FuzzGrammar.Message message) {
        var text = message.text();
        switch (message.meaning()) {
            case FuzzGrammar.Meaning.Count count -> mustSay(message, Counts.read(text), count.value());
            case FuzzGrammar.Meaning.Money money -> mustSay(message, Moneys.read(text), money.value());
            case FuzzGrammar.Meaning.Share share -> mustSay(message, Ratios.read(text), share.value());
            case FuzzGrammar.Meaning.Later later ->
                mustBe(
                        kind(Counts.read(text)) != Kind.VALUE && kind(Counts.read(text)) != Kind.ZERO,
                        message,
                        Counts.read(text));
            case FuzzGrammar.Meaning.Doubt doubt -> mustBe(!isSure(Counts.read(text)), message, Counts.read(text));
            case FuzzGrammar.Meaning.Digits digits -> mustBe(isOf(digits.digits(), text), message, Counts.read(text));
            case FuzzGrammar.Meaning.Anything anything -> mustBe(isPossible(text), message, Counts.read(text));
        }
        kinds.merge(kind(Counts.read(text)), 1, Integer::sum);
    }

    private void mustSay(FuzzGrammar.Message message, Reading<?> reading, Object value) {
        boolean zero = value.equals(0L);
        mustBe(
                switch (reading) {
                    case Reading.Value<?> read -> read.value().equals(value);
                    case Reading.Zero<?> nothing -> zero;
                    case Reading.Unknown<?> unknown -> false;
                    case Reading.Ask<?> ask -> true;
                    case Reading.Refuse<?> refusal -> true;
                },
                message,
                reading);
        clear++;
        clearlyRead += isSure(reading) ? 1 : 0;
    }

    private static boolean isOf(String digits, String text) {
        return DATE.matcher(text).find()
                || switch (Counts.read(text)) {
                    case Reading.Value<Long> read ->
                        digits.replaceFirst("^0+", "").equals(String.valueOf(read.value()));
                    case Reading.Zero<Long> nothing -> digits.matches("0+");
                    case Reading.Unknown<Long> unknown -> false;
                    case Reading.Ask<Long> ask -> true;
                    case Reading.Refuse<Long> refusal -> true;
                };
    }

    private static boolean isPossible(String text) {
        boolean small = !(Counts.read(text) instanceof Reading.Value<Long> read)
                || (read.value() > 0 && read.value() <= Amount.LARGEST);
        return small
                && Periods.find(text, TODAY)
                        .map(found -> found.start() < found.end() && found.end() <= text.length())
                        .orElse(true);
    }

    private static boolean isSure(Reading<?> reading) {
        return kind(reading) != Kind.ASK && kind(reading) != Kind.REFUSE;
    }

    private static Kind kind(Reading<?> reading) {
        return switch (reading) {
            case Reading.Value<?> read -> Kind.VALUE;
            case Reading.Zero<?> zero -> Kind.ZERO;
            case Reading.Unknown<?> unknown -> Kind.UNKNOWN;
            case Reading.Ask<?> ask -> Kind.ASK;
            case Reading.Refuse<?> refusal -> Kind.REFUSE;
        };
    }

    private static void mustBe(boolean right, FuzzGrammar.Message message, Reading<?> reading) {
        if (!right) {
            throw new AssertionError(shown(message) + " was read as " + reading);
        }
    }

    private static String shown(FuzzGrammar.Message message) {
        return "\"" + message.text() + "\" (" + message.meaning() + ")";
    }

    /** The number of messages and the seed; a million and the usual seed if not given. */
    public static void main(String[] args) {
        int messages = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : SEED;
        long start = System.nanoTime();
        var outcome = run(seed, messages);
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
        LOG.info("{} messages by seed {} in {} s: {}", messages, seed, seconds, outcome);
    }
}
