package vn.sohoi.conversation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sohoi.dialog.Vocabulary;
import vn.sohoi.messaging.Outgoing;

/** What dialog files may name: one line for each action, placeholder, audience and list of choices. */
public final class DialogWords {

    /** What a report must be open for. */
    private static final Set<String> IN_A_REPORT = Set.of("open-report");

    /** Action → how it can end. An action of {@link TurnFeatures#ACTS} without a line here may end in any way. */
    static final Map<String, List<String>> OUTCOMES = Map.ofEntries(
            Map.entry("greet", List.of("known", "unknown")),
            Map.entry("sign-up", List.of("signed-up", "try-again")),
            Map.entry(
                    "open-report",
                    List.of(
                            "opened",
                            "which-unit",
                            "already-sent",
                            "nothing",
                            "which-month",
                            "not-over",
                            "not-yet-there",
                            "no-targets",
                            "no-questions")),
            Map.entry("send-report", List.of("sent", "incomplete", "empty", "already-sent", "no-longer")),
            Map.entry("send-incomplete-report", List.of("sent", "empty", "already-sent", "no-longer")),
            Map.entry("leave-report", List.of("left")),
            Map.entry("list-evidence", List.of("none", "listed")),
            Map.entry("remove-evidence", List.of("kept", "removed")),
            Map.entry("tell-progress", List.of("told", "nobody")));

    /** Placeholder → the actions of which one must have come before. */
    static final Map<String, Set<String>> PLACEHOLDERS = Map.ofEntries(
            Map.entry("period", IN_A_REPORT),
            Map.entry("unit", IN_A_REPORT),
            Map.entry("so-far", IN_A_REPORT),
            Map.entry("unanswered", IN_A_REPORT),
            Map.entry("summary", IN_A_REPORT));

    /** Audience → what a diagram calls it. */
    static final Map<String, String> AUDIENCES = Map.of(
            "commune", "cấp xã",
            "district", "cấp huyện",
            "province", "cấp tỉnh",
            "nobody", "khi được dẫn tới");

    static final Set<String> CHOICES_FROM = Set.of("own-units", "own-evidence");

    private DialogWords() {}

    /** @param indicators what answers can be kept under; empty when nobody knows yet */
    public static Vocabulary with(Set<String> indicators) {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        TurnFeatures.ACTS.keySet().forEach(action -> actions.put(action, OUTCOMES.getOrDefault(action, List.of())));
        return new Vocabulary(actions, PLACEHOLDERS, AUDIENCES, CHOICES_FROM, indicators, Outgoing.LONGEST);
    }
}
