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
    private static final Set<String> IN_A_REPORT = Set.of("open-report", "open-form");

    /** What a sent report must have been found for. */
    private static final Set<String> OF_A_REPORT =
            Set.of("open-report", "open-form", "begin-correction", "begin-review");

    private static final Set<String> IN_A_CORRECTION = Set.of("begin-correction");
    private static final Set<String> IN_A_REVIEW = Set.of("begin-review");

    /** Action → how it can end. An action of {@link TurnFeatures#ACTS} without a line here may end in any way. */
    static final Map<String, List<String>> OUTCOMES = PeopleWords.andOutcomes(Map.ofEntries(
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
            Map.entry(
                    "open-form",
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
            Map.entry("send-report", List.of("sent", "incomplete", "changed", "empty", "already-sent", "no-longer")),
            Map.entry("send-incomplete-report", List.of("sent", "changed", "empty", "already-sent", "no-longer")),
            Map.entry("leave-report", List.of("left")),
            Map.entry("tell-status", List.of("told")),
            Map.entry(
                    "begin-correction",
                    List.of(
                            "nothing",
                            "unknown-place",
                            "not-yours",
                            "which-unit",
                            "never-sent",
                            "which-month",
                            "not-over",
                            "not-sent",
                            "no-such-figure",
                            "not-reported",
                            "which-figure",
                            "which-value")),
            Map.entry(
                    "choose-figure",
                    List.of(
                            "again",
                            "nothing",
                            "unknown-place",
                            "not-yours",
                            "which-unit",
                            "never-sent",
                            "which-month",
                            "not-over",
                            "not-sent",
                            "no-such-figure",
                            "not-reported",
                            "which-figure",
                            "which-value")),
            Map.entry("take-value", List.of("refused", "same", "taken", "reasoned")),
            Map.entry(
                    "take-reason",
                    List.of(
                            "again",
                            "taken",
                            "nothing",
                            "unknown-place",
                            "not-yours",
                            "which-unit",
                            "never-sent",
                            "which-month",
                            "not-over",
                            "not-sent",
                            "no-such-figure",
                            "not-reported",
                            "which-figure",
                            "which-value")),
            Map.entry(
                    "apply-correction",
                    List.of(
                            "again",
                            "left",
                            "no-longer",
                            "same",
                            "changed",
                            "refused",
                            "revised",
                            "requested",
                            "nothing",
                            "unknown-place",
                            "not-yours",
                            "which-unit",
                            "never-sent",
                            "which-month",
                            "not-over",
                            "not-sent",
                            "no-such-figure",
                            "not-reported",
                            "which-figure",
                            "which-value")),
            Map.entry("send-again", List.of("which", "not-returned", "sent")),
            Map.entry(
                    "begin-review",
                    List.of(
                            "from-above",
                            "unknown-place",
                            "which",
                            "denied",
                            "which-unit",
                            "which-month",
                            "not-sent",
                            "why",
                            "nothing",
                            "shown",
                            "told",
                            "accepted",
                            "returned",
                            "none",
                            "requests")),
            Map.entry("accept-report", List.of("denied", "accepted")),
            Map.entry("return-report", List.of("denied", "why", "returned")),
            Map.entry("choose-request", List.of("chosen", "again", "why-not", "none", "done", "more")),
            Map.entry("agree-request", List.of("none", "done", "more")),
            Map.entry("decline-request", List.of("again", "none", "why-not", "done", "more")),
            Map.entry("list-evidence", List.of("none", "listed")),
            Map.entry("remove-evidence", List.of("kept", "removed")),
            Map.entry("tell-progress", List.of("told", "nobody"))));

    /** Placeholder → the actions of which one must have come before. */
    static final Map<String, Set<String>> PLACEHOLDERS = PeopleWords.andPlaceholders(Map.ofEntries(
            Map.entry("period", OF_A_REPORT),
            Map.entry("when", OF_A_REPORT),
            Map.entry("unit", OF_A_REPORT),
            Map.entry("so-far", IN_A_REPORT),
            Map.entry("unanswered", IN_A_REPORT),
            Map.entry("summary", IN_A_REPORT),
            Map.entry("figure", IN_A_CORRECTION),
            Map.entry("old", IN_A_CORRECTION),
            Map.entry("change", IN_A_CORRECTION),
            Map.entry("reason", IN_A_CORRECTION),
            Map.entry("request", IN_A_REVIEW),
            Map.entry("requests", IN_A_REVIEW)));

    /** Audience → what a diagram calls it. */
    static final Map<String, String> AUDIENCES = Map.of(
            "commune", "cấp xã",
            "district", "cấp huyện",
            "province", "cấp tỉnh",
            "nobody", "khi được dẫn tới");

    static final Set<String> CHOICES_FROM =
            PeopleWords.andChoices(Set.of("own-units", "own-evidence", "sent-figures", "reasons", "review-units"));

    private DialogWords() {}

    /** @param indicators what answers can be kept under; empty when nobody knows yet */
    public static Vocabulary with(Set<String> indicators) {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        TurnFeatures.ACTS.keySet().forEach(action -> actions.put(action, OUTCOMES.getOrDefault(action, List.of())));
        return new Vocabulary(actions, PLACEHOLDERS, AUDIENCES, CHOICES_FROM, indicators, Outgoing.LONGEST);
    }
}
