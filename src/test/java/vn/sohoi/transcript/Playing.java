package vn.sohoi.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;

/** Plays one scene on one way. */
final class Playing {

    /** Every scene begins on the demo's first morning, and time stands still where the scene does not move it. */
    private static final Instant MORNING = Instant.parse("2022-11-18T01:00:00Z");

    private final Way way;
    private final Scene scene;
    private final long firstChat;
    private final Map<String, Long> chats = new LinkedHashMap<>();
    private final Deque<Heard> waiting = new ArrayDeque<>();
    private final List<Heard> heard = new ArrayList<>();
    private long chat;
    private Heard last = new Heard("", List.of(), false);
    private String code = "";

    private Playing(Way way, Scene scene, long firstChat) {
        this.way = way;
        this.scene = scene;
        this.firstChat = firstChat;
    }

    /** @param firstChat a number from which on chats are free */
    static Played play(Way way, Scene scene, long firstChat) {
        var playing = new Playing(way, scene, firstChat);
        way.world().forgetChats();
        way.at(MORNING);
        scene.moves().forEach(playing::make);
        playing.listen();
        playing.nothingIsLeft("the scene's end");
        return new Played(
                playing.heard,
                way.world()
                        .stored(playing.chats.values().stream().map(way::chat).toList()));
    }

    private void make(Move move) {
        String place = scene.place(move);
        switch (move) {
            case Move.As as -> {
                nothingIsLeft(place);
                boolean known = chats.containsKey(as.phone());
                turnTo(as.phone());
                if (known) {
                    listen();
                } else {
                    way.share(chat, as.phone(), true);
                    heard.addAll(way.hear(chat));
                }
            }
            case Move.Guest guest -> {
                nothingIsLeft(place);
                turnTo(guest.name());
            }
            case Move.User user -> act(place, () -> way.say(chat, user.text().replace("{code}", code)));
            case Move.Contact contact -> act(place, () -> way.share(chat, contact.phone(), contact.own()));
            case Move.File file -> act(place, () -> way.sendFile(chat, file.name(), file.caption()));
            case Move.Location at -> act(place, () -> way.sendLocation(chat, at.latitude(), at.longitude()));
            case Move.Press press -> act(place, () -> way.press(chat, press.label(), press.oldest()));
            case Move.At at -> act(place, () -> way.at(at.moment()));
            case Move.Restart restart -> act(place, way::restart);
            case Move.Invite invite -> code = way.world().invite(invite.phone());
            case Move.Appoint appoint -> way.world().appoint(appoint.phone(), appoint.role(), appoint.unit());
            case Move.Load load ->
                assertThat(way.world().load(load.kind(), load.file())).as(place).isEmpty();
            case Move.Bot bot -> assertThat(next(place)).as(place).isEqualTo(bot.text());
            case Move.BotSays bot -> assertThat(next(place)).as(place).containsSubsequence(bot.fragments());
            case Move.Buttons buttons -> assertThat(last.buttons()).as(place).isEqualTo(buttons.labels());
            case Move.Saved saved ->
                assertThat(answer(saved.indicator())).as(place).isEqualTo(saved.answer());
            case Move.Sent sent -> assertThat(figure(sent)).as(place).isEqualTo(sent.figure());
            case Move.Evidence evidence ->
                assertThat(way.world().evidence(evidence.unit(), evidence.period()))
                        .as(place)
                        .isEqualTo(evidence.tally());
            case Move.Marked marked -> assertThat(mark(marked)).as(place).isEqualTo(marked.mark());
            case Move.Unsent unsent ->
                assertThat(way.world().report(unsent.unit(), unsent.period()))
                        .as(place)
                        .isEmpty();
            case Move.Nowhere nowhere ->
                assertThat(way.world().holds(nowhere.text())).as(place).isFalse();
        }
    }

    private void turnTo(String person) {
        chat = chats.computeIfAbsent(person, name -> firstChat + chats.size());
    }

    private void act(String place, Runnable act) {
        nothingIsLeft(place);
        act.run();
        listen();
    }

    private void nothingIsLeft(String place) {
        assertThat(waiting.stream().map(Heard::asMove).collect(Collectors.joining("\n")))
                .as("said before %s and not expected", place)
                .isEmpty();
    }

    private String next(String place) {
        assertThat(waiting).as("%s: the bot says nothing more", place).isNotEmpty();
        last = waiting.removeFirst();
        return last.text();
    }

    private void listen() {
        if (chat > 0) {
            List<Heard> more = way.hear(chat);
            waiting.addAll(more);
            heard.addAll(more);
        }
    }

    private String answer(String indicator) {
        Document session =
                way.world().conversation(way.chat(chat)).orElseThrow().get("session", Document.class);
        Document drafts = session.get("drafts", new Document());
        return draft(session, drafts).get(indicator) instanceof Document answer
                ? switch (answer.getString("state")) {
                    case "GIVEN" -> answer.get("value").toString();
                    case "NOT_KNOWN" -> "unknown";
                    default -> "skipped";
                }
                : "nothing";
    }

    /** The open dialog's draft; else the only one. */
    private static Document draft(Document session, Document drafts) {
        return session.getList("frames", Document.class).reversed().stream()
                .map(frame -> frame.get("slots", new Document()).getString("draft"))
                .filter(drafts::containsKey)
                .findFirst()
                .map(key -> drafts.get(key, Document.class))
                .orElseGet(() -> drafts.size() == 1
                        ? (Document) drafts.values().iterator().next()
                        : new Document());
    }

    private String mark(Move.Marked marked) {
        Document report =
                way.world().report(marked.unit(), marked.period()).orElseThrow(() -> new AssertionError("no report"));
        return report.get("figures", Document.class)
                .get(marked.indicator(), new Document())
                .get("mark", "nothing");
    }

    private String figure(Move.Sent sent) {
        Document report =
                way.world().report(sent.unit(), sent.period()).orElseThrow(() -> new AssertionError("no report"));
        return report.get("figures", Document.class).get(sent.indicator()) instanceof Document figure
                ? figure.get("value") == null ? "unknown" : figure.get("value").toString()
                : "nothing";
    }
}
