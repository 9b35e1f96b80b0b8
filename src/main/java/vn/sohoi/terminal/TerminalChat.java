package vn.sohoi.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outbox;
import vn.sohoi.messaging.Outgoing;

/** Plays a conversation in the terminal: {@code chat --as 0902001267}. */
@Component
class TerminalChat implements ApplicationRunner {

    private static final String CHANNEL = "terminal";

    private final Inbox inbox;
    private final Outbox outbox;
    private final Clock clock;

    TerminalChat(Inbox inbox, Outbox outbox, Clock clock) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        List<String> words = arguments.getNonOptionArgs();
        if (!words.isEmpty() && words.getFirst().equals("chat")) {
            play(phone(arguments), System.in, System.out);
        }
    }

    /** {@code --as=PHONE} or {@code --as PHONE}. */
    private static String phone(ApplicationArguments arguments) {
        List<String> given = arguments.getOptionValues("as");
        if (given != null && !given.isEmpty()) {
            return given.getFirst();
        }
        List<String> words = arguments.getNonOptionArgs();
        return words.size() > 1 ? words.get(1) : "";
    }

    /** Reads lines until the end of the input; an empty line shows what was pushed meanwhile. */
    void play(String phone, InputStream in, PrintStream out) throws IOException {
        Chat chat = new Chat(CHANNEL, phone.isBlank() ? "stranger" : phone);
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        show(
                chat,
                say(chat, phone.isBlank() ? new Incoming.Text("/start") : new Incoming.Contact(phone, true), out),
                out);
        out.print("> ");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            show(chat, line.isBlank() ? outbox.undelivered(chat) : say(chat, TypedLine.content(line), out), out);
            out.print("> ");
            out.flush();
        }
        out.println();
    }

    private List<Outgoing> say(Chat chat, Incoming.Content content, PrintStream out) {
        try {
            return inbox.receive(new Incoming(chat, UUID.randomUUID().toString(), clock.instant(), content));
        } catch (Inbox.StoreUnavailable down) {
            out.println(Inbox.NOT_KEPT);
            return List.of();
        }
    }

    private void show(Chat chat, List<Outgoing> messages, PrintStream out) {
        for (Outgoing message : messages) {
            out.println(message.text());
            message.buttons().forEach(row -> out.println("  [" + String.join("] [", row) + "]"));
            out.println();
            outbox.done(chat, message.id());
        }
        out.flush();
    }
}
