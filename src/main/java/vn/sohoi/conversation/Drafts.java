package vn.sohoi.conversation;

import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Session;
import vn.sohoi.messaging.Chat;
import vn.sohoi.people.Post;
import vn.sohoi.people.Rights;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.people.Roster;
import vn.sohoi.reports.ReportId;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** How far along reports are that have not been sent; what was answered is nobody else's business yet. */
@Component
public class Drafts {

    private final Conversations conversations;
    private final Announcements announcements;
    private final Roster roster;
    private final Units units;

    Drafts(Conversations conversations, Announcements announcements, Roster roster, Units units) {
        this.conversations = conversations;
        this.announcements = announcements;
        this.roster = roster;
        this.units = units;
    }

    /**
     * What somebody has answered in one chat.
     *
     * @param open whether a question of it is open there
     */
    record Draft(Chat chat, String phone, Map<String, Answer> answers, boolean open) {}

    /** How many questions have an answer in the fullest draft of a unit's report; 0 when there is none. */
    public int answered(String unit, YearMonth period) {
        return answered(ReportId.month(unit, period));
    }

    /** The same of any report. */
    public int answered(ReportId id) {
        return of(id).stream().mapToInt(draft -> draft.answers().size()).max().orElse(0);
    }

    /** The drafts of those who may send the report now; who lost the post keeps hers, and nobody sees it. */
    List<Draft> of(ReportId id) {
        String key = id.toString();
        return conversations.withDraft(key, reporters(id.unit(), id.period())).stream()
                .flatMap(conversation -> draft(conversation, key))
                .toList();
    }

    private Set<String> reporters(String unit, YearMonth period) {
        UnitTree tree = units.on(period.atEndOfMonth());
        return tree.find(unit).stream()
                .flatMap(found -> roster.all().stream()
                        .filter(post -> post.in(tree)
                                .filter(held -> Rights.allows(List.of(held), Right.REPORT, found, tree))
                                .isPresent()))
                .map(Post::phone)
                .collect(Collectors.toSet());
    }

    private static Stream<Draft> draft(Conversation conversation, String key) {
        String phone = conversation.phone();
        Map<String, Answer> answers = conversation.session().draft(key);
        return phone == null || answers.isEmpty()
                ? Stream.empty()
                : Stream.of(new Draft(conversation.chat(), phone, answers, isOpen(conversation.session(), key)));
    }

    private static boolean isOpen(Session session, String key) {
        return session.frames().stream()
                .anyMatch(frame -> frame.slot(Frame.DRAFT).equals(key));
    }

    /** One person's answers from all her chats, of each the one that was given last. */
    static Map<String, Answer> newest(Map<String, Answer> own, Map<String, Answer> other) {
        Map<String, Answer> newest = new LinkedHashMap<>(own);
        other.forEach((indicator, answer) ->
                newest.merge(indicator, answer, (here, there) -> given(there).isAfter(given(here)) ? there : here));
        return newest;
    }

    private static Instant given(Answer answer) {
        Instant at = answer.at();
        return at == null ? Instant.MIN : at;
    }

    /** The session with what the same person has answered meanwhile in the chats in which the same report is open. */
    Session synced(Session session, String phone) {
        Session synced = session;
        for (Frame frame : session.frames()) {
            for (String chat : Elsewhere.in(frame)) {
                Conversation other = conversations.stored(Chat.ofKey(chat));
                String key = frame.slot(Frame.DRAFT);
                if (phone.equals(other.phone()) && !other.session().draft(key).isEmpty()) {
                    synced = synced.withDraft(
                            key, newest(synced.draft(key), other.session().draft(key)));
                }
            }
        }
        return synced;
    }

    /** Changes what is open in another chat, and says why, once for each event. */
    void change(Chat chat, String event, UnaryOperator<Session> change, String text) {
        announcements.change(chat, event, change, text);
    }

    /** The other chats of a person that hold a draft, whether she may still send it or not. */
    List<Draft> elsewhere(String phone, Chat here, String key) {
        return conversations.withDraft(key, List.of(phone)).stream()
                .filter(conversation -> !conversation.chat().equals(here))
                .flatMap(conversation -> draft(conversation, key))
                .toList();
    }
}
