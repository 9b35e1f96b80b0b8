package vn.sohoi.insights;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.sohoi.language.Folding;

/**
 * Takes figures and names out of a text. Only words of a list stay, so that nothing unknown can be a name: figures
 * become {@code #}, in words too, and everything else {@code …}.
 */
public final class Mask {

    /** What comes later says nothing more about how a prompt is understood. */
    private static final int MOST_WORDS = 20;

    private static final Pattern WORD = Pattern.compile("\\p{N}[\\p{N}.,/]*|[\\p{L}\\p{M}]+|[?]");

    private static final Set<String> NUMBERS = Set.of(
            ("một mốt hai ba bốn tư lăm nhăm sáu bảy bẩy tám chín mười mươi trăm nghìn ngàn triệu tỷ tỉ chục rưỡi hăm băm tam "
                            + "mot bon lam nham bay chin muoi tram nghin ngan trieu ty chuc ruoi ham bam")
                    .split(" "));

    /** Year or five: a number where another number stands before it. */
    private static final Set<String> PERHAPS_NUMBERS = Set.of("năm", "nam", "linh", "lẻ", "le", "sau");

    /** Behind these a name may follow that is a word as well: "chị Hoa", "xóm Mới". */
    private static final Set<String> BEFORE_NAMES = Set.of(
            ("chị anh bà ông cô chú bác cháu tên xóm thôn bản ấp phố chi ba ong chu bac chau ten xom thon").split(" "));

    /** What else may follow them. */
    private static final Set<String> NO_NAMES = Set.of(
            ("oi a em chi khong co da dang chua se muon hoi bao la thi va nay kia ay gui nho quen can phai duoc vua moi nao")
                    .split(" "));

    private static final String NUMBER = "#";
    private static final String HIDDEN = "…";

    private final Set<String> known = new HashSet<>();

    /** @param texts every word in them may be shown */
    public Mask(Collection<String> texts) {
        texts.forEach(text -> words(Folding.fold(text)).forEach(known::add));
    }

    /** The text without figures and names; "" when nothing is left that says anything. */
    public String of(String text) {
        boolean shouted = text.equals(text.toUpperCase(Locale.ROOT));
        String plain = Normalizer.normalize(shouted ? text.toLowerCase(Locale.ROOT) : text, Normalizer.Form.NFKC);
        List<String> words = words(plain);
        List<String> shown = new ArrayList<>();
        for (int at = 0; at < Math.min(words.size(), MOST_WORDS); at++) {
            String before = at == 0 ? "" : words.get(at - 1).toLowerCase(Locale.ROOT);
            String last = shown.isEmpty() ? "" : shown.getLast();
            String masked = masked(words.get(at), before, last);
            boolean again = masked.equals(last) && (masked.equals(HIDDEN) || masked.equals(NUMBER));
            if (!again) {
                shown.add(masked);
            }
        }
        return shown.stream().allMatch(HIDDEN::equals) ? "" : String.join(" ", shown);
    }

    private String masked(String word, String before, String last) {
        String small = word.toLowerCase(Locale.ROOT);
        if (Character.isDigit(word.codePointAt(0))
                || NUMBERS.contains(small)
                || PERHAPS_NUMBERS.contains(small) && last.equals(NUMBER)) {
            return NUMBER;
        }
        String folded = Folding.fold(word);
        boolean name = Character.isUpperCase(word.codePointAt(0)) && !before.isEmpty()
                || BEFORE_NAMES.contains(before) && !NO_NAMES.contains(folded);
        return word.equals("?") || known.contains(folded) && !name ? small : HIDDEN;
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
