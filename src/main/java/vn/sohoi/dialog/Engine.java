package vn.sohoi.dialog;

import java.util.List;

/** The dialog engine: dialogs, a session and an input in; a session and messages out. It keeps no state. */
public final class Engine {

    private final Dialogs dialogs;

    public Engine(Dialogs dialogs) {
        this.dialogs = dialogs;
    }

    /** What a turn leaves behind, and what is to be learned from it. */
    public record Turn(Session session, List<Message> messages, List<Event> events) {}

    /** Answers one input. */
    public Turn turn(Session session, Input input, Features features) {
        Run run = new Run(dialogs, session, features);
        Conversing conversing = new Conversing(run);
        switch (input) {
            case Input.Text text -> conversing.text(text.text());
            case Input.Contact contact -> conversing.contact(contact.phone());
            case Input.Media media -> conversing.media(media.what());
            case Input.Enclosure enclosure -> conversing.enclosure(enclosure.what());
            case Input.StaleButton stale -> run.reask(Wording.STALE_BUTTON);
        }
        return run.end();
    }

    /** Opens a dialog for a person who did not ask for it by its phrase. */
    public Turn open(Session session, String dialog, Features features) {
        Run run = new Run(dialogs, session, features);
        run.open(dialogs.get(dialog), "");
        return run.end();
    }
}
