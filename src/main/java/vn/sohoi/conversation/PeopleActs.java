package vn.sohoi.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.PersonalOrder;
import vn.sohoi.language.PersonalOrders;

/** What dialog files may name for people's own affairs: settings, deputies, hand-overs, words for other levels. */
final class PeopleActs {

    private static final Map<String, Act> ACTS = Map.ofEntries(
            Map.entry("begin-settings", (moment, frame, answers, said) -> ReminderSettings.begin(moment, frame)),
            Map.entry("change-settings", (moment, frame, answers, said) -> ReminderSettings.change(moment, said)),
            Map.entry("take-hour", (moment, frame, answers, said) -> ReminderSettings.takeHour(moment, frame, said)),
            Map.entry("take-span", (moment, frame, answers, said) -> ReminderSettings.takeSpan(moment, said)),
            Map.entry("begin-deputies", (moment, frame, answers, said) -> Deputies.begin(moment, frame, said)),
            Map.entry("choose-deputy", (moment, frame, answers, said) -> Deputies.choose(moment, frame, said)),
            Map.entry("take-deputy", (moment, frame, answers, said) -> Deputies.take(moment, frame, said)),
            Map.entry("add-deputy", (moment, frame, answers, said) -> Deputies.add(moment, frame, said)),
            Map.entry("end-deputy", (moment, frame, answers, said) -> Deputies.end(moment, frame, said)),
            Map.entry("begin-hand-over", (moment, frame, answers, said) -> HandingOver.begin(moment, frame, said)),
            Map.entry("take-successor", (moment, frame, answers, said) -> HandingOver.take(moment, frame, said)),
            Map.entry("ask-hand-over", (moment, frame, answers, said) -> HandingOver.ask(moment, frame, said)),
            Map.entry(
                    "withdraw-hand-over", (moment, frame, answers, said) -> HandingOver.withdraw(moment, frame, said)),
            Map.entry("list-post-requests", (moment, frame, answers, said) -> HandoverRequests.list(moment)),
            Map.entry(
                    "choose-post-request",
                    (moment, frame, answers, said) -> HandoverRequests.choose(moment, frame, said)),
            Map.entry("agree-hand-over", (moment, frame, answers, said) -> HandoverRequests.agree(moment, frame)),
            Map.entry(
                    "decline-hand-over",
                    (moment, frame, answers, said) -> HandoverRequests.decline(moment, frame, said)),
            Map.entry("begin-contact", (moment, frame, answers, said) -> Contacting.begin(moment, frame, said)),
            Map.entry("take-letter", (moment, frame, answers, said) -> Contacting.take(said)),
            Map.entry("send-letter", (moment, frame, answers, said) -> Contacting.send(moment, frame, said)),
            Map.entry("begin-reply", (moment, frame, answers, said) -> Replying.begin(moment, frame)),
            Map.entry("choose-letter", (moment, frame, answers, said) -> Replying.choose(moment, frame, said)),
            Map.entry("send-reply", (moment, frame, answers, said) -> Replying.take(moment, frame, said)));

    private static final Pattern NUMBER_ALONE = Pattern.compile("\\d+\\W*");

    private PeopleActs() {}

    /** These and others. */
    static Map<String, Act> and(Map<String, Act> others) {
        Map<String, Act> all = new HashMap<>(others);
        all.putAll(ACTS);
        return Map.copyOf(all);
    }

    static String value(String placeholder, Moment moment, Frame frame) {
        return switch (placeholder) {
            case "settings", "which-hour" -> ReminderSettings.value(placeholder, moment, frame);
            case "deputies", "new-deputy", "ended-deputy" -> Deputies.value(placeholder, moment, frame);
            case "hand-over", "waiting-hand-over" -> HandingOver.value(placeholder, moment, frame);
            case "post-requests", "post-request", "post-request-why" ->
                HandoverRequests.value(placeholder, moment, frame);
            case "superiors", "letter" -> Contacting.value(placeholder, moment, frame);
            case "reply-to" -> Replying.value(moment, frame);
            case "phone", "name" -> frame.slot(placeholder);
            default -> throw new IllegalArgumentException("no placeholder {" + placeholder + "}");
        };
    }

    /** Empty when the name is none of these. */
    static Optional<List<String>> choices(String name, Moment moment, Frame frame) {
        return switch (name) {
            case "settings-menu", "hours", "mute-spans" -> Optional.of(ReminderSettings.choices(name, moment, frame));
            case "managed-units" ->
                Optional.of(Naming.units(moment).stream()
                        .map(unit -> Reporting.label(moment, unit))
                        .toList());
            case "deputy-menu" -> Optional.of(Deputies.choices(moment, frame));
            case "letters" -> Optional.of(Replying.choices(moment, frame));
            default -> Optional.empty();
        };
    }

    /** The dialog that a text asks for. */
    static Optional<String> wish(Moment moment, String text, @Nullable Frame open) {
        return PersonalOrders.read(text).flatMap(order -> dialog(moment, order, open));
    }

    private static Optional<String> dialog(Moment moment, PersonalOrder order, @Nullable Frame open) {
        return switch (order.kind()) {
            case SETTINGS, HOUR, MUTE, UNMUTE -> Optional.of("settings");
            case DEPUTIES, ADD_DEPUTY, END_DEPUTY -> Optional.of("deputies");
            case HAND_OVER -> Optional.of("hand-over");
            case CONTACT -> Optional.of(Contacting.DIALOG);
            case REQUESTS ->
                Optional.of(
                        HandoverRequests.open(moment).isEmpty() && waitsForCorrections(moment)
                                ? Reviewing.DIALOG
                                : HandoverRequests.DIALOG);
            case REPLY ->
                Optional.of(Replying.DIALOG)
                        .filter(dialog -> !Replying.posts(moment).isEmpty())
                        .filter(dialog -> open == null
                                || open.slot(Frame.DRAFT).isEmpty()
                                || !order.rest().isEmpty()
                                        && !NUMBER_ALONE.matcher(order.rest()).matches());
        };
    }

    private static boolean waitsForCorrections(Moment moment) {
        return !Reviewing.reviewed(moment).isEmpty()
                && CorrectionRequests.list(moment).name().equals("requests");
    }
}
