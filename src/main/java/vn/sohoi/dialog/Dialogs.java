package vn.sohoi.dialog;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.sohoi.dialog.Dialog.Takes;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Telex;

/** All dialogs, found by name or by what a person says. */
public final class Dialogs {

    /** "Em ơi cho chị nộp báo cáo tháng 10 nhé": what stands before and behind what she wants. */
    private static final Pattern BEFORE =
            Pattern.compile("^(?:(?:da|vang|ok|oke|alo|em oi|em|chi|co|toi|minh|cho|xin phep|xin"
                    + "|muon|can|phai|nho|giup)[ ,]++)++");

    private static final Pattern BEHIND =
            Pattern.compile("(?:(?<![ ,])[ ,]++(?:nhe|nha|nhi|ah|a|di|voi|nao|the|vay|day|em oi|em|chi|toi"
                    + "|cho|giup|luon|nhieu|lam)(?![^ ,])){1,12}+$| cua (?:chi|em|toi|minh)\\b");

    private final Map<String, Dialog> byName = new LinkedHashMap<>();
    private final Map<String, Dialog> byPhrase = new LinkedHashMap<>();

    public Dialogs(Collection<Dialog> dialogs) {
        for (Dialog dialog : dialogs) {
            byName.put(dialog.name(), dialog);
            dialog.start().forEach(phrase -> byPhrase.put(Folding.fold(phrase), dialog));
        }
    }

    /** A dialog that a text opens, and what followed its phrase. */
    public record Opening(Dialog dialog, String rest) {}

    public Dialog get(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no dialog " + name));
    }

    public Optional<Dialog> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<Dialog> all() {
        return byName.values();
    }

    /** Whether a text is exactly a phrase that opens a dialog, with marks or without. */
    public boolean isPhrase(String text) {
        return byPhrase.containsKey(Folding.fold(text));
    }

    /**
     * The dialog whose phrase is the text, or, if it takes a period, the beginning of the text: the one with the
     * longest such phrase, so that "báo cáo 6 tháng đầu năm" is no month's; but of its phrases the shortest, because in
     * "báo cáo tháng 8" the word "tháng" belongs to the 8. Telex keys and polite words may be left in it.
     */
    Optional<Opening> openedBy(String text) {
        String folded = Folding.fold(text);
        return opened(folded).or(() -> opened(Folding.fold(Telex.undo(text)))).or(() -> opened(plain(folded)));
    }

    private static String plain(String folded) {
        String said = folded.replaceAll("(?<![?!., ])[?!., ]++$", "");
        return BEHIND.matcher(BEFORE.matcher(said).replaceFirst("")).replaceAll("");
    }

    /** The dialog that reports a month. */
    Optional<Dialog> report() {
        return byPhrase.values().stream()
                .filter(dialog -> dialog.takes() == Takes.MONTH)
                .findFirst();
    }

    private Optional<Opening> opened(String said) {
        String folded = said.replaceAll("(?<![?!.])[?!.]++$", "").strip();
        Dialog whole = byPhrase.get(folded);
        if (whole != null) {
            return Optional.of(new Opening(whole, ""));
        }
        List<Opening> openings = byPhrase.entrySet().stream()
                .filter(entry -> folded.startsWith(entry.getKey() + " "))
                .map(entry -> new Opening(
                        entry.getValue(),
                        folded.substring(entry.getKey().length()).strip()))
                .filter(opening -> looksLikePeriod(opening.dialog().takes(), opening.rest()))
                .sorted(Comparator.comparing(opening -> opening.rest().length()))
                .toList();
        return openings.reversed().stream()
                .filter(opening -> opening.dialog().equals(openings.getFirst().dialog()))
                .findFirst();
    }

    private static boolean looksLikePeriod(Takes takes, String folded) {
        return switch (takes) {
            case NOTHING -> false;
            case MONTH -> looksLikeMonth(folded);
            case HALF_YEAR -> folded.matches("(dau|cuoi)( nam.*)?|(nam )?(\\d{4}|nay|truoc|ngoai|qua)");
            case YEAR -> folded.matches("\\d{4}|nay|truoc|ngoai|qua|vua qua");
        };
    }

    private static boolean looksLikeMonth(String folded) {
        return folded.matches("(cua |cho )?(thang|t\\d|quy|q\\d|nam|ky|\\d|last|this|january|february|march|april|may"
                + "|june|july|august|september|october|november|december).*");
    }
}
