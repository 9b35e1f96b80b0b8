package vn.sohoi.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.questions.Asker;
import vn.sohoi.questions.Whereabouts;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.units.UnitTree;

/** The circumstances of one turn: who speaks, in which event, and when. */
final class Moment {

    private final Services services;
    private final Dialogs dialogs;
    private final Incoming event;
    private final Instant now;
    private final UnitTree tree;
    private Conversation conversation;

    Moment(Services services, Dialogs dialogs, Conversation conversation, Incoming event) {
        this.services = services;
        this.dialogs = dialogs;
        this.conversation = conversation;
        this.event = event;
        this.now = services.clock().instant();
        this.tree = services.units().on(LocalDate.ofInstant(now, Calendar.ZONE));
    }

    Services services() {
        return services;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    Incoming event() {
        return event;
    }

    Conversation conversation() {
        return conversation;
    }

    void change(Conversation next) {
        conversation = next;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, Calendar.ZONE);
    }

    UnitTree tree() {
        return tree;
    }

    /** The units as they were when a month ended. */
    UnitTree tree(YearMonth period) {
        return services.units().on(period.atEndOfMonth());
    }

    /** The posts the person holds now in units that exist now; none for a stranger. */
    List<Post> posts() {
        return posts(tree);
    }

    /** The person's posts in the units of a tree, which may have had other names and codes. */
    List<Post> posts(UnitTree then) {
        return roster().stream().flatMap(post -> post.in(then).stream()).toList();
    }

    /** What the roster says of the person, whether the units are still there or not. */
    List<Post> roster() {
        String phone = conversation.phone();
        return phone == null ? List.of() : services.roster().postsOf(new Phone(phone));
    }

    Optional<Asker> asker() {
        List<Post> posts = posts();
        return posts.isEmpty() ? Optional.empty() : Optional.of(new Asker(posts, tree, now));
    }

    /** The units that a text names, for a person with a post. */
    Whereabouts whereabouts(String text) {
        Asker asker = asker().orElseThrow();
        return services.questions()
                .whereabouts(text, asker, Reporting.dueSet(this).orElse(null));
    }

    /** Whose figures these are, by which event; a message cannot have been sent later than now. */
    Source source() {
        @Nullable String phone = conversation.phone();
        Instant at = event.sentAt().isAfter(now) ? now : event.sentAt();
        return new Source(phone == null ? "?" : phone, event.chat().key() + "#" + event.eventId(), at);
    }
}
