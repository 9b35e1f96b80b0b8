package vn.sohoi.dialog;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that dialog files may use, because something stands behind them.
 *
 * @param actions action → how it can end
 * @param placeholders placeholder → the actions of which one must have come before it; none for one that is always there
 * @param audiences audience → what it is called in Vietnamese
 * @param choicesFrom names of choices that are made while the dialog runs
 * @param indicators what answers can be kept under; empty when nobody knows yet
 * @param longest how many characters a message may have
 */
public record Vocabulary(
        Map<String, List<String>> actions,
        Map<String, Set<String>> placeholders,
        Map<String, String> audiences,
        Set<String> choicesFrom,
        Set<String> indicators,
        int longest) {}
