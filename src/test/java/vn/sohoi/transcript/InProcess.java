package vn.sohoi.transcript;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sohoi.RunningApplication;
import vn.sohoi.conversation.ForgetfulTurns;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.transcript.Scene.WayName;

/** Hands events in without any channel; between them nothing is kept but what is stored. */
final class InProcess implements Way {

    private final RunningApplication app;
    private final ForgetfulTurns turns;
    private final Map<Long, Integer> seen = new HashMap<>();
    private int events;

    InProcess(String... settings) {
        this.app = RunningApplication.start(settings);
        this.turns = new ForgetfulTurns(app);
    }

    @Override
    public WayName name() {
        return WayName.PROCESS;
    }

    @Override
    public World world() {
        return new World(app);
    }

    @Override
    public Chat chat(long id) {
        return new Chat("process", Long.toString(id));
    }

    @Override
    public void say(long chat, String text) {
        receive(chat, new Incoming.Text(text));
    }

    @Override
    public void share(long chat, String phone, boolean own) {
        receive(chat, new Incoming.Contact(phone, own));
    }

    @Override
    public void sendFile(long chat, String name, String caption) {
        byte[] bytes = Enclosed.bytes(name);
        Incoming.Kind kind = name.isEmpty() ? Incoming.Kind.PHOTO : Incoming.Kind.DOCUMENT;
        receive(
                chat,
                new Incoming.File(
                        kind,
                        name,
                        "application/x-lie",
                        bytes.length,
                        caption,
                        most -> new Incoming.Download.Whole(bytes)));
    }

    @Override
    public void sendLocation(long chat, double latitude, double longitude) {
        receive(chat, new Incoming.Location(latitude, longitude));
    }

    @Override
    public void press(long chat, String label, boolean oldest) {
        List<Outgoing> said = new ArrayList<>(turns.saidTo(chat(chat)));
        Outgoing message = (oldest ? said : said.reversed())
                .stream()
                        .filter(one -> labels(one).contains(label))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + label));
        receive(chat, new Incoming.Pressed(message.id(), labels(message).indexOf(label)));
    }

    private static List<String> labels(Outgoing message) {
        return message.buttons().stream().flatMap(List::stream).toList();
    }

    private void receive(long chat, Content content) {
        turns.receive(new Incoming(
                chat(chat), "event-" + ++events, app.bean(Clock.class).instant(), content));
    }

    @Override
    public List<Heard> hear(long chat) {
        List<Outgoing> said = turns.saidTo(chat(chat));
        int before = seen.getOrDefault(chat, 0);
        seen.put(chat, said.size());
        return said.subList(before, said.size()).stream()
                .map(message -> Heard.of(message.text(), message.buttons(), message.askContact()))
                .toList();
    }

    @Override
    public void restart() {
        // nothing is kept between turns anyway
    }

    @Override
    public void close() {
        app.close();
    }
}
