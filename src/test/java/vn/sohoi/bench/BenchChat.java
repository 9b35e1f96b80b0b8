package vn.sohoi.bench;

import java.io.IOException;
import java.util.Map;
import vn.sohoi.RunningService;

/** A chat of a chair who answers the questions of her report over and over. */
final class BenchChat {

    private static final int QUESTIONS = 12;

    private final RunningService service;
    private final String id;
    private int turns;

    private BenchChat(RunningService service, String id) {
        this.service = service;
        this.id = id;
    }

    /** Signs up and says the first words. */
    static BenchChat begin(RunningService service, String phone, String... words) throws IOException {
        var chat = new BenchChat(service, "bench-" + phone);
        service.say(chat.id, Map.of("contact", Map.of("phone", phone)));
        for (String text : words) {
            chat.say(text);
        }
        return chat;
    }

    String say(String text) throws IOException {
        return service.say(id, Map.of("text", text));
    }

    /** Answers every question once, so that the summary is open. */
    void answerAll() throws IOException {
        for (int question = 0; question < QUESTIONS; question++) {
            answer();
        }
    }

    void goBack() throws IOException {
        expect(say("sửa câu " + (1 + turns++ % QUESTIONS)), "Câu ");
    }

    void answer() throws IOException {
        expect(say("3"), "✓ ");
    }

    private void expect(String reply, String part) {
        if (!reply.contains(part)) {
            throw new IllegalStateException("%s heard \"%s\"".formatted(id, reply));
        }
    }
}
