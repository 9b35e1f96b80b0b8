package vn.sohoi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A chair or deputy who reports one month in a chat of her own, corrects herself now and then, and remembers every
 * answer that was acknowledged. Whatever she hears that does not fit goes to the complaints.
 */
final class ReportingPerson {

    private static final int QUESTIONS = 12;
    private static final int MOST_CORRECTIONS = 12;
    private static final int SUMMARY = QUESTIONS + 1;

    private static final Pattern LAST_MONTH = Pattern.compile("Tháng trước: ([\\d.]+)");
    private static final Pattern LINE = Pattern.compile("(?m)^(\\d+)\\. .*: (.*)$");
    private static final String NOT_ANSWERED = "chưa trả lời";

    private final String phone;
    private final Queue<String> complaints;
    private final Random random;
    private final String[] answers = new String[QUESTIONS];
    private int corrections;
    private State state = State.NEW;
    private int question;
    private String lastMonth = "0";
    private int events;
    private @Nullable Said last;
    private boolean acknowledged = true;

    enum State {
        NEW,
        SIGNED_UP,
        ANSWERING,
        /** Her report was received. */
        SENT,
        /** The report of her commune was there before hers. */
        BEATEN
    }

    /** An event and what it should lead to. */
    private record Said(Map<String, Object> event, Expected then) {}

    /** Takes the answer of the service; {@code again} when the event was sent before. */
    private interface Expected {
        void hear(String reply, boolean again);
    }

    ReportingPerson(String phone, long seed, Queue<String> complaints) {
        this.phone = phone;
        this.complaints = complaints;
        this.random = new Random(seed);
        this.corrections = random.nextInt(MOST_CORRECTIONS);
        Arrays.fill(answers, NOT_ANSWERED);
    }

    State state() {
        return state;
    }

    boolean isDone() {
        return state == State.SENT || state == State.BEATEN;
    }

    /** Says the next thing and waits for the answer. */
    void speak(RunningService service) throws IOException {
        switch (state) {
            case NEW -> say(service, Map.of("contact", Map.of("phone", phone)), this::signedUp);
            case SIGNED_UP -> say(service, "báo cáo", this::opened);
            case ANSWERING -> report(service);
            case SENT, BEATEN -> throw new IllegalStateException(phone + " has nothing more to say");
        }
    }

    /** Says her last words again, acknowledged or not, and sees whether everything is there, once. */
    void check(RunningService service) throws IOException {
        if (last != null && acknowledged) {
            service.say(chat(), last.event());
        } else if (last != null) {
            say(service, last, true);
        }
        switch (state) {
            case NEW -> {}
            case SIGNED_UP -> say(service, "trợ giúp", (reply, again) -> expect(reply, "- \"báo cáo\""));
            case ANSWERING -> say(service, "xem lại", (reply, again) -> reviewed(reply));
            case SENT -> say(service, "báo cáo", (reply, again) -> received(reply));
            case BEATEN -> say(service, "báo cáo", (reply, again) -> expect(reply, "đã nộp lúc"));
        }
    }

    private void say(RunningService service, String text, Expected then) throws IOException {
        say(service, Map.of("text", text), then);
    }

    private void say(RunningService service, Map<String, Object> content, Expected then) throws IOException {
        var event = new LinkedHashMap<>(content);
        event.put("id", "e" + events++);
        last = new Said(event, then);
        acknowledged = false;
        say(service, last, false);
    }

    private void say(RunningService service, Said said, boolean again) throws IOException {
        var reply = service.say(chat(), said.event());
        acknowledged = true;
        said.then().hear(reply, again);
    }

    private String chat() {
        return "chat-" + phone;
    }

    private void signedUp(String reply, boolean again) {
        heard(reply, again, "Đã xác nhận");
        state = State.SIGNED_UP;
    }

    private void opened(String reply, boolean again) {
        if (reply.contains("đã nộp lúc")) {
            state = State.BEATEN;
        } else {
            state = State.ANSWERING;
            asked(1, reply, again);
        }
    }

    private void report(RunningService service) throws IOException {
        if (question < SUMMARY) {
            answer(service);
        } else if (next() < SUMMARY) {
            correct(service, next());
        } else if (corrections-- > 0) {
            correct(service, 1 + random.nextInt(QUESTIONS));
        } else {
            say(service, "Gửi", this::sent);
        }
    }

    /** The first question without an answer, else the summary. */
    private int next() {
        return 1
                + IntStream.range(0, QUESTIONS)
                        .filter(index -> answers[index].equals(NOT_ANSWERED))
                        .findFirst()
                        .orElse(QUESTIONS);
    }

    /** Near last month's figure, so that nobody asks whether it is plausible. */
    private void answer(RunningService service) throws IOException {
        var value = String.valueOf(Integer.parseInt(lastMonth) + random.nextInt(3));
        say(service, value, (reply, again) -> {
            heard(reply, again, "✓ ");
            heard(reply, again, ": " + value);
            answers[question - 1] = value;
            asked(next(), reply, again);
        });
    }

    private void correct(RunningService service, int number) throws IOException {
        say(service, "sửa câu " + number, (reply, again) -> asked(number, reply, again));
    }

    private void asked(int number, String reply, boolean again) {
        heard(reply, again, number == SUMMARY ? "Gửi báo cáo này?" : "Câu %d/%d.".formatted(number, QUESTIONS));
        question = number;
        var hint = LAST_MONTH.matcher(reply);
        lastMonth = hint.find() ? hint.group(1).replace(".", "") : "0";
    }

    private void reviewed(String reply) {
        sameFigures("draft", reply);
        question = SUMMARY;
    }

    private void sent(String reply, boolean again) {
        if (reply.contains("đã có người nộp")) {
            state = State.BEATEN;
        } else {
            heard(reply, again, "Đã nhận báo cáo");
            state = State.SENT;
        }
    }

    private void received(String reply) {
        expect(reply, "đã nộp lúc");
        sameFigures("report", reply);
    }

    private void sameFigures(String where, String reply) {
        List<String> found = new ArrayList<>(LINE.matcher(reply)
                .results()
                .map(line -> line.group(2).replace(".", ""))
                .toList());
        if (!found.equals(List.of(answers))) {
            complain("her %s has %s instead of %s".formatted(where, found, List.of(answers)));
        }
    }

    /** What was delivered before the kill need not be said again. */
    private void heard(String reply, boolean again, String part) {
        if (!again || !reply.isEmpty()) {
            expect(reply, part);
        }
    }

    private void expect(String reply, String part) {
        if (!reply.contains(part)) {
            complain("heard \"%s\" without \"%s\"".formatted(reply, part));
        }
    }

    private void complain(String what) {
        complaints.add(phone + ": " + what);
    }
}
