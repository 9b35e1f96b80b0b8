package vn.sohoi.dialog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything a conversation remembers between turns.
 *
 * @param frames the open dialogs; the last one is talking
 * @param drafts draft → indicator → answer; they outlive the dialog that collected them
 */
public record Session(List<Frame> frames, Map<String, Map<String, Answer>> drafts) {

    public static final Session EMPTY = new Session(List.of(), Map.of());

    public Map<String, Answer> draft(String key) {
        return drafts.getOrDefault(key, Map.of());
    }

    /** This session without a draft, and without the dialogs that collect it. */
    public Session withoutDraft(String key) {
        Map<String, Map<String, Answer>> less = new LinkedHashMap<>(drafts);
        less.remove(key);
        return new Session(
                frames.stream()
                        .filter(frame -> !frame.slot(Frame.DRAFT).equals(key))
                        .toList(),
                less);
    }

    /** This session with one draft more. */
    public Session withDraft(String key, Map<String, Answer> answers) {
        Map<String, Map<String, Answer>> more = new LinkedHashMap<>(drafts);
        more.put(key, answers);
        return new Session(frames, more);
    }
}
