package vn.sohoi.transcript;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.RunningApplication;
import vn.sohoi.console.imports.Imports;
import vn.sohoi.console.imports.Kind;
import vn.sohoi.console.imports.RowProblem;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.messaging.Chat;
import vn.sohoi.people.Invitations;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.people.Roster;
import vn.sohoi.reminders.Reminders;
import vn.sohoi.reports.Calendar;
import vn.sohoi.time.SimulatedClock;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** What a scene does to an application, and sees of it, beside talking. */
record World(RunningApplication app) {

    void at(Instant moment) {
        app.bean(SimulatedClock.class).set(moment);
        app.bean(Reminders.class).run();
    }

    /** Who talks in one scene has no chat left from another. */
    void forgetChats() {
        app.bean(MongoTemplate.class).getCollection("conversations").deleteMany(new Document());
    }

    String invite(String phone) {
        return app.bean(Invitations.class).issue(new Phone(phone));
    }

    void appoint(String phone, Role role, String unit) {
        Instant now = app.bean(Clock.class).instant();
        UnitTree today = app.bean(Units.class).on(LocalDate.ofInstant(now, Calendar.ZONE));
        app.bean(Roster.class).replace(List.of(Post.begin(unit, role, "Chị Mới", new Phone(phone), now)), today);
    }

    /** Loads a file and tells what was wrong with it. */
    List<RowProblem> load(Kind kind, String file) {
        return app.bean(Imports.class)
                .apply(kind, file.getBytes(StandardCharsets.UTF_8))
                .problems();
    }

    Optional<Document> conversation(Chat chat) {
        return find("conversations", chat.key());
    }

    /** @param period a month, or that of a form and the form: 2022-06/half-year-report */
    Optional<Document> report(String unit, String period) {
        return find(period.contains("/") ? "formReports" : "reports", unit + "/" + period);
    }

    String evidence(String unit, String period) {
        String tally = app.bean(Evidence.class).tally(unit, YearMonth.parse(period));
        return tally.isEmpty() ? "nothing" : tally;
    }

    private Optional<Document> find(String collection, String id) {
        return Optional.ofNullable(
                mongo().getCollection(collection).find(new Document("_id", id)).first());
    }

    boolean holds(String text) {
        return mongo().getCollectionNames().stream()
                .flatMap(name -> all(name).stream())
                .anyMatch(document -> document.toJson().contains(text));
    }

    private List<Document> all(String collection) {
        return mongo().getCollection(collection).find().into(new ArrayList<>());
    }

    /** The conversations and every report that people sent, without what is each channel's own. */
    List<String> stored(List<Chat> chats) {
        List<String> documents = new ArrayList<>();
        for (Chat chat : chats) {
            conversation(chat).ifPresent(document -> documents.add(withoutChannel(document)));
        }
        Stream.of("reports", "formReports")
                .flatMap(collection -> all(collection).stream())
                .filter(report -> !report.getString("sentBy").equals("example"))
                .peek(report -> report.getList("revisions", Document.class).forEach(revision -> {
                    revision.remove("_id");
                    revision.remove("id");
                }))
                .map(Document::toJson)
                .sorted()
                .forEach(documents::add);
        all("attachments").stream()
                .flatMap(all -> all.getList("attachments", Document.class).stream())
                .peek(attachment -> List.of("_id", "event", "name").forEach(attachment::remove))
                .map(Document::toJson)
                .sorted()
                .forEach(documents::add);
        return documents;
    }

    private static String withoutChannel(Document conversation) {
        List.of("_id", "version", "handled", "outbox").forEach(conversation::remove);
        if (conversation.get("choices") instanceof Document choices) {
            choices.remove("message");
        }
        return conversation.toJson().replaceAll("\\b(process|webchat|telegram):(?=\\d)", "");
    }

    private MongoTemplate mongo() {
        return app.bean(MongoTemplate.class);
    }
}
