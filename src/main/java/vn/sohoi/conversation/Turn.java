package vn.sohoi.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.sohoi.conversation.Conversation.Choices;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.dialog.Engine;
import vn.sohoi.dialog.Event;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Input;
import vn.sohoi.dialog.Message;
import vn.sohoi.dialog.Session;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.messaging.Outgoing.Urgency;
import vn.sohoi.people.Invitations;
import vn.sohoi.people.Phone;
import vn.sohoi.questions.Question;
import vn.sohoi.storage.StoreFailures;

/** From a conversation and an event to the conversation after it. */
@Component
class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final String SIGN_UP = "sign-up";
    private static final String APOLOGY =
            "Xin lỗi chị, tin nhắn vừa rồi chưa xử lý được. Các câu đã trả lời vẫn được giữ. Chị nhắn \"báo cáo\" để làm tiếp.";

    private final Services services;
    private final DialogFolder folder;
    private final DeadLetters deadLetters;

    Turn(Services services, DialogFolder folder, DeadLetters deadLetters) {
        this.services = services;
        this.folder = folder;
        this.deadLetters = deadLetters;
    }

    /** The conversation after an event, and what is to be learned from the turn. */
    record Taken(Conversation conversation, List<Event> events) {}

    Taken take(Conversation before, Incoming event) {
        try {
            return converse(before, event);
        } catch (RuntimeException | LinkageError | StackOverflowError failed) {
            if (StoreFailures.isUnavailable(failed)) {
                throw failed;
            }
            // a defect of ours: the person gets an apology, her drafts stay, the chat goes on
            LOG.error("event {} of {} failed", event.eventId(), event.chat().key(), failed);
            deadLetters.add(event, failed);
            Session kept = new Session(List.of(), before.session().drafts());
            List<Outgoing> sorry = Wire.messages("" + before.turn(), List.of(Message.of(APOLOGY)), Urgency.ANSWER);
            return new Taken(before.withSession(kept, null).after(event.eventId(), sorry), List.of());
        }
    }

    private Taken converse(Conversation before, Incoming event) {
        if (event.content() instanceof Incoming.TooMany much) {
            return new Taken(Flooding.told(before, event, much), List.of());
        }
        // the files can change meanwhile: one turn sees one version
        Dialogs dialogs = folder.dialogs();
        Engine engine = new Engine(dialogs);
        Moment moment = new Moment(services, dialogs, before, event);
        TurnFeatures features = new TurnFeatures(moment, dialogs);
        Session session = before.session();
        if (isSomebodyElse(before, event, moment)) {
            moment.change(before.withPerson(null, null));
            session = Session.EMPTY;
        }
        LostPosts lost = LostPosts.in(session, moment);
        session = synced(lost.session(), moment);
        List<Message> messages = new ArrayList<>(lost.messages());
        List<Event> events = new ArrayList<>();
        Optional<Input> input = lost.messages().isEmpty() || provesSomething(event)
                ? Optional.of(input(before, event, dialogs))
                : Optional.empty();
        if (moment.posts().isEmpty() && dialogs.find(SIGN_UP).isPresent() && !isOpen(session, SIGN_UP)) {
            Engine.Turn opened = engine.open(session, SIGN_UP, features);
            session = opened.session();
            events.addAll(opened.events());
            if (!provesSomething(event)) {
                messages.addAll(opened.messages());
                input = Optional.empty();
            }
        }
        if (input.isPresent()) {
            Engine.Turn turn = engine.turn(session, input.get(), features);
            session = turn.session();
            messages.addAll(turn.messages());
            events.addAll(turn.events());
        }
        List<Outgoing> replies = Wire.messages("" + before.turn(), messages, Urgency.ANSWER);
        Choices open = Wire.choices(replies, meanings(features));
        boolean somebodyElse = before.phone() != null
                && !before.phone().equals(moment.conversation().phone());
        Session kept = somebodyElse ? Session.EMPTY : session;
        if (!somebodyElse) {
            before.session().drafts().keySet().stream()
                    .filter(draft -> !kept.drafts().containsKey(draft))
                    .forEach(draft -> Together.gone(moment, draft));
        }
        features.notAnswered().ifPresent(text -> events.add(Event.notRead(text)));
        return new Taken(moment.conversation().withSession(kept, open).after(event.eventId(), replies), events);
    }

    private Session synced(Session session, Moment moment) {
        String phone = moment.conversation().phone();
        return phone == null ? session : services.drafts().synced(session, phone);
    }

    /** The chat has another owner from here on; what the one before left open is not hers to see. */
    private static boolean isSomebodyElse(Conversation before, Incoming event, Moment moment) {
        return before.phone() != null
                && event.content() instanceof Incoming.Contact contact
                && contact.own()
                && Phone.of(contact.phone())
                        .filter(phone -> !phone.digits().equals(before.phone()))
                        .filter(phone ->
                                !moment.services().roster().postsOf(phone).isEmpty())
                        .isPresent();
    }

    private static boolean isOpen(Session session, String dialog) {
        return session.frames().stream().anyMatch(frame -> frame.dialog().equals(dialog));
    }

    /** A stranger's first message may carry the proof already. */
    private static boolean provesSomething(Incoming event) {
        return switch (event.content()) {
            case Incoming.Contact contact -> true;
            case Incoming.Text text -> Invitations.looksLikeCode(text.text().replaceFirst("(?i)^/start\\s+", ""));
            case Incoming.Pressed pressed -> false;
            case Incoming.File file -> false;
            case Incoming.Location location -> false;
            case Incoming.Other other -> false;
            case Incoming.TooMany much -> false;
        };
    }

    private static List<String> meanings(TurnFeatures features) {
        return features.asked() instanceof Question.Which which
                ? which.choices().stream().map(Question.Choice::asking).toList()
                : List.of();
    }

    private static Input input(Conversation conversation, Incoming event, Dialogs dialogs) {
        return switch (event.content()) {
            case Incoming.Text text ->
                Enclosing.isLink(text.text())
                        ? new Input.Enclosure(Enclosing.name(text))
                        : new Input.Text(
                                dialogs.isPhrase(text.text()) ? text.text() : meant(conversation, text.text()));
            case Incoming.Contact contact -> new Input.Contact(contact.phone());
            case Incoming.File file -> new Input.Enclosure(Enclosing.name(file));
            case Incoming.Location location -> new Input.Enclosure(Enclosing.name(location));
            case Incoming.Other other -> new Input.Media(name(other.kind()));
            case Incoming.Pressed pressed -> pressed(conversation.choices(), pressed);
            case Incoming.TooMany much -> throw new IllegalStateException("nobody said this");
        };
    }

    /** When nothing else is open, the number or label of an offered choice stands for what it means. */
    private static String meant(Conversation conversation, String text) {
        Choices open = conversation.choices();
        if (open == null || !mayChoose(conversation.session())) {
            return text;
        }
        return vn.sohoi.language.Choices.pick(text, open.labels())
                .map(index -> open.meanings().get(index))
                .orElse(text);
    }

    private static boolean mayChoose(Session session) {
        return session.frames().isEmpty() || session.frames().getLast().aside() == Frame.Aside.CHOICE;
    }

    private static Input pressed(@Nullable Choices open, Incoming.Pressed pressed) {
        if (open == null || !open.message().equals(pressed.message())) {
            return new Input.StaleButton();
        }
        int index = pressed.index();
        return index < 0 || index >= open.meanings().size()
                ? new Input.StaleButton()
                : new Input.Text(open.meanings().get(index));
    }

    static String name(Incoming.Kind kind) {
        return switch (kind) {
            case PHOTO -> "ảnh";
            case DOCUMENT -> "tệp đính kèm";
            case VOICE -> "tin nhắn thoại";
            case STICKER -> "nhãn dán";
            case UNKNOWN -> "loại tin này";
        };
    }
}
