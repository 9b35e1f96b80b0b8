package vn.sohoi.dialog;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the engine needs from the outside for one turn. */
public interface Features {

    /** When this turn happens. */
    Instant now();

    /** The text for a placeholder in a prompt. */
    String value(String placeholder, Frame frame, Map<String, Answer> answers);

    /** Whether steps for this audience concern the person in this frame. */
    boolean concerns(String audience, Frame frame);

    /** Whether the open dialog asks for an indicator now; what is asked may change while it is half answered. */
    default boolean asks(String indicator, Frame frame) {
        return true;
    }

    /** Labels that are not known beforehand. */
    List<String> choices(String name, Frame frame);

    /** Why a value cannot be right, in words for the person; empty when it can. */
    Optional<String> refusal(String indicator, long value, Map<String, Answer> answers, Frame frame);

    /** Why a value is asked about before it is kept; empty when it fits what was reported before. */
    Optional<Doubt> doubt(String indicator, long value, Frame frame);

    /**
     * A doubt about a figure.
     *
     * @param mark stays with the figure when the person says that it is right
     * @param question asked of the person; without labels it is answered by yes, no, or another figure
     * @param readings the figure, then what it may be instead
     * @param labels one for each reading; none where the figure is the only one
     */
    record Doubt(String mark, String question, List<Long> readings, List<String> labels) {}

    /** The answer as it is said back, such as "hội viên tăng thêm: 12 hội viên". */
    String echo(String indicator, Answer answer, Frame frame);

    /** The figure of the month before, for "như tháng trước". */
    OptionalLong previous(String indicator, Frame frame);

    /** The answer to a question that has nothing to do with the open dialog; empty when the text is none. */
    Optional<Aside> aside(String text);

    /**
     * An answer beside the dialog.
     *
     * @param asksBack the person has to choose before it can be answered
     */
    record Aside(List<Message> messages, boolean asksBack) {}

    /**
     * The dialog that a text asks for in words of its own, such as a correction; it opens with the whole text.
     *
     * @param open where the person is; null when nothing is open
     */
    default Optional<String> wish(String text, @Nullable Frame open) {
        return Optional.empty();
    }

    /** Whether a text is a question beyond doubt, where any words can be the answer. */
    default boolean asks(String text) {
        return false;
    }

    /** The dialog that a text calls for so plainly that it opens even where any words can be the answer. */
    default Optional<String> call(String text) {
        return Optional.empty();
    }

    /** The indicators of the open report that a text speaks of; empty when it names none. */
    Set<String> mentioned(String text, Frame frame);

    /** The indicators that a text names, as narrowly as it does; empty when it names none. */
    Set<String> named(String text, Frame frame);

    /** How people call what an indicator counts, to be understood beside a number. */
    List<String> nouns(String indicator, Frame frame);

    /** Takes a phone number that was shared without being asked for, and says what came of it. */
    List<Message> identify(String phone);

    /** Why a text must be neither kept nor said back; empty when it may be. The indicator is the one asked for. */
    Optional<String> privacy(String text, Frame frame, @Nullable String indicator);

    /** Whether an indicator counts people of whom nothing more may be told. */
    boolean isSensitive(String indicator, Frame frame);

    /**
     * Keeps what came in this turn as evidence of an indicator, or of the whole report; empty when nobody is known who
     * could attach anything. The same turn again must keep nothing more.
     */
    Optional<Enclosed> enclose(Frame frame, @Nullable String indicator);

    /**
     * What became of something enclosed.
     *
     * @param words what was written under it and has not been used yet; "" for nothing
     */
    record Enclosed(String says, String words) {}

    /** What to say when nothing is open and the text means nothing. */
    Message help();

    /**
     * Does what an action of a dialog stands for. The same turn again must change nothing more.
     *
     * @param said the text, phone number or label that the person gave; "" when the step asks nothing
     */
    Outcome perform(String action, Frame frame, Map<String, Answer> answers, String said);

    /**
     * How an action ended.
     *
     * @param name decides the next step
     * @param says what to say before it
     * @param slots what to keep in the frame
     * @param forgetDraft the answers are kept elsewhere now
     * @param answers what is known of the draft already, from elsewhere
     */
    record Outcome(
            String name,
            List<Message> says,
            Map<String, String> slots,
            boolean forgetDraft,
            Map<String, Answer> answers) {

        public Outcome(String name, List<Message> says, Map<String, String> slots, boolean forgetDraft) {
            this(name, says, slots, forgetDraft, Map.of());
        }

        /** The person put it off: the dialog ends here and was not finished. */
        public static final String LEFT = "left";

        public static Outcome of(String name) {
            return new Outcome(name, List.of(), Map.of(), false);
        }

        public static Outcome of(String name, String says) {
            return new Outcome(name, List.of(Message.of(says)), Map.of(), false);
        }

        public static Outcome of(String name, Map<String, String> slots) {
            return new Outcome(name, List.of(), slots, false);
        }
    }
}
