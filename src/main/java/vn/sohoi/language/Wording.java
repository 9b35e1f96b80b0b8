package vn.sohoi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words and numbers of a text, without punctuation, short forms spelled out. */
record Wording(List<Token.Word> words) {

    private static final int LONG_ENOUGH = 4;
    private static final Set<String> POLITE = Set.of(
            "dạ", "da", "ạ", "a", "ah", "vâng", "vang", "nhé", "nhe", "nha", "ơi", "oi", "thưa", "thua", "đi", "di",
            "em", "chị", "chi", "thôi", "thoi", "luôn", "luon", "ok", "oke");
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("bc", "báo cáo"),
            Map.entry("b/c", "báo cáo"),
            Map.entry("bcáo", "báo cáo"),
            Map.entry("bcao", "báo cáo"),
            Map.entry("ct", "chỉ tiêu"),
            Map.entry("hv", "hội viên"),
            Map.entry("pn", "phụ nữ"),
            Map.entry("hvpn", "hội viên phụ nữ"),
            Map.entry("xh", "xã hội"),
            Map.entry("htx", "hợp tác xã"),
            Map.entry("ko", "không"),
            Map.entry("k", "không"),
            Map.entry("hk", "không"),
            Map.entry("đc", "được"),
            Map.entry("dc", "được"));

    static Wording of(String text) {
        var words = new ArrayList<Token.Word>();
        for (var token : Tokeniser.cut(text)) {
            switch (token) {
                case Token.Digits digits -> words.add(word(digits.text()));
                case Token.Word word -> addSpelledOut(word, words);
                case Token.Sign sign -> {}
            }
        }
        return new Wording(List.copyOf(words));
    }

    private static void addSpelledOut(Token.Word word, List<Token.Word> words) {
        var longForm = SHORT.get(word.text());
        if (longForm == null) {
            words.add(word(word.text()));
        } else {
            Arrays.stream(longForm.split(" ")).map(Wording::word).forEach(words::add);
        }
    }

    /** A word wherever it stands, so that wordings can be compared. */
    private static Token.Word word(String text) {
        return new Token.Word(text, Folding.bare(text), 0, 0, false, false);
    }

    Wording withoutPoliteness() {
        int from = 0;
        int to = words.size();
        while (from < to && POLITE.contains(words.get(from).text())) {
            from++;
        }
        while (to > from && POLITE.contains(words.get(to - 1).text())) {
            to--;
        }
        return new Wording(words.subList(from, to));
    }

    boolean isExactly(Wording phrase) {
        return !words.isEmpty() && words.equals(phrase.words);
    }

    /** Each word is the phrase's, with all, some or none of its marks. */
    boolean isWithoutMarks(Wording phrase) {
        if (words.isEmpty() || words.size() != phrase.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            var meant = phrase.words.get(i);
            if (!new Spelling(meant.text(), meant.folded()).fits(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** One slip in one word of four letters or more, wrong marks, or spaces in other places. */
    boolean isNear(Wording phrase) {
        var joined = joined();
        if (joined.equals(phrase.joined())) {
            return joined.length() >= LONG_ENOUGH;
        }
        int different = 0;
        boolean slip = words.size() == phrase.words.size();
        for (int i = 0; slip && i < words.size(); i++) {
            var typed = words.get(i).folded();
            var meant = phrase.words.get(i).folded();
            if (!typed.equals(meant)) {
                different++;
                slip = different == 1 && isSlip(typed, meant);
            }
        }
        return slip && different == 1;
    }

    private static boolean isSlip(String typed, String meant) {
        boolean letters = meant.chars().allMatch(Character::isLetter);
        return letters && Math.max(typed.length(), meant.length()) >= LONG_ENOUGH && Slips.oneApart(typed, meant);
    }

    /** Without marks and spaces. */
    String joined() {
        return String.join("", folded());
    }

    List<String> folded() {
        return words.stream().map(Token.Word::folded).toList();
    }
}
