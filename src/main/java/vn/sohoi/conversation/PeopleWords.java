package vn.sohoi.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lines of {@link DialogWords} for what {@link PeopleActs} does. */
final class PeopleWords {

    private static final Map<String, List<String>> OUTCOMES = Map.ofEntries(
            Map.entry("begin-settings", List.of("nobody", "nothing", "menu", "hour", "which-hour", "span", "set")),
            Map.entry("change-settings", List.of("kept", "again", "hour", "which-hour", "span", "set")),
            Map.entry("take-hour", List.of("hour", "which-hour", "set")),
            Map.entry("take-span", List.of("again", "set")),
            Map.entry(
                    "begin-deputies",
                    List.of(
                            "nobody",
                            "for-chairs",
                            "which-unit",
                            "menu",
                            "who",
                            "number",
                            "name",
                            "kept",
                            "confirm",
                            "confirm-end")),
            Map.entry(
                    "choose-deputy",
                    List.of("no-longer", "kept", "again", "menu", "who", "number", "name", "confirm", "confirm-end")),
            Map.entry("take-deputy", List.of("no-longer", "who", "number", "name", "kept", "confirm")),
            Map.entry("add-deputy", List.of("again", "no-longer", "kept", "added")),
            Map.entry("end-deputy", List.of("again", "no-longer", "kept", "ended")),
            Map.entry(
                    "begin-hand-over",
                    List.of(
                            "nobody",
                            "for-chairs",
                            "which-unit",
                            "waiting",
                            "nobody-above",
                            "none-waits",
                            "who",
                            "number",
                            "name",
                            "confirm")),
            Map.entry("take-successor", List.of("no-longer", "who", "number", "name", "confirm")),
            Map.entry("ask-hand-over", List.of("again", "left", "waiting", "asked")),
            Map.entry("withdraw-hand-over", List.of("kept", "again", "left", "withdrawn")),
            Map.entry("list-post-requests", List.of("requests", "none")),
            Map.entry("choose-post-request", List.of("chosen", "again", "why-not", "none", "done", "more")),
            Map.entry("agree-hand-over", List.of("none", "done", "more")),
            Map.entry("decline-hand-over", List.of("none", "why-not", "done", "more")),
            Map.entry("begin-contact", List.of("nobody", "which-unit", "not-now", "what", "again", "confirm")),
            Map.entry("take-letter", List.of("again", "confirm")),
            Map.entry("send-letter", List.of("rewrite", "again", "left", "sent")),
            Map.entry("begin-reply", List.of("nobody", "none", "which-letter", "what", "sent")),
            Map.entry("choose-letter", List.of("none", "what", "sent")),
            Map.entry("send-reply", List.of("none", "what", "sent")));

    private static final Map<String, Set<String>> PLACEHOLDERS = Map.ofEntries(
            Map.entry("settings", Set.of("begin-settings")),
            Map.entry("which-hour", Set.of("begin-settings")),
            Map.entry("deputies", Set.of("begin-deputies")),
            Map.entry("new-deputy", Set.of("begin-deputies")),
            Map.entry("ended-deputy", Set.of("begin-deputies")),
            Map.entry("hand-over", Set.of("begin-hand-over")),
            Map.entry("waiting-hand-over", Set.of("begin-hand-over")),
            Map.entry("name", Set.of("begin-deputies", "begin-hand-over")),
            Map.entry("phone", Set.of("begin-deputies", "begin-hand-over")),
            Map.entry("post-requests", Set.of("list-post-requests")),
            Map.entry("post-request", Set.of("list-post-requests")),
            Map.entry("post-request-why", Set.of("list-post-requests")),
            Map.entry("superiors", Set.of("begin-contact")),
            Map.entry("letter", Set.of("begin-contact")),
            Map.entry("reply-to", Set.of("begin-reply")));

    private static final Set<String> CHOICES_FROM =
            Set.of("settings-menu", "hours", "mute-spans", "managed-units", "deputy-menu", "letters");

    private PeopleWords() {}

    /** These and others. */
    static Map<String, List<String>> andOutcomes(Map<String, List<String>> others) {
        Map<String, List<String>> all = new HashMap<>(others);
        all.putAll(OUTCOMES);
        return Map.copyOf(all);
    }

    static Map<String, Set<String>> andPlaceholders(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        all.putAll(PLACEHOLDERS);
        return Map.copyOf(all);
    }

    static Set<String> andChoices(Set<String> others) {
        Set<String> all = new HashSet<>(others);
        all.addAll(CHOICES_FROM);
        return Set.copyOf(all);
    }
}
