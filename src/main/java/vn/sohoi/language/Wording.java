package vn.sohoi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words and numbers of a text, without punctuation, short forms spelled out. */
record Wording(List<String> words) {

    private static final int LONG_ENOUGH = 4;
    private static final Set<String> POLITE = Set.of(
            "dạ", "da", "ạ", "a", "ah", "vâng", "vang", "nhé", "nhe", "nha", "ơi", "oi", "thưa", "thua", "đi", "em",
            "chị");
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
        var words = new ArrayList<String>();
        for (var token : Tokeniser.cut(text)) {
            switch (token) {
                case Token.Digits digits -> words.add(digits.text());
                case Token.Word word ->
                    words.addAll(Arrays.asList(
                            SHORT.getOrDefault(word.text(), word.text()).split(" ")));
                case Token.Sign sign -> {}
            }
        }
        return new Wording(List.copyOf(words));
    }

    Wording withoutPoliteness() {
        int from = 0;
        int to = words.size();
        while (from < to && POLITE.contains(words.get(from))) {
            from++;
        }
        while (to > from && POLITE.contains(words.get(to - 1))) {
            to--;
        }
        return new Wording(words.subList(from, to));
    }

    boolean isExactly(Wording phrase) {
        return !words.isEmpty() && equals(phrase);
    }

    /** Each word is the phrase's, with all, some or none of its marks. */
    boolean isWithoutMarks(Wording phrase) {
        if (words.isEmpty() || words.size() != phrase.words.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var typed = new Token.Word(word, Folding.fold(word), 0, 0, false, false);
            if (!Spelling.of(phrase.words.get(i)).fits(typed)) {
                return false;
            }
        }
        return true;
    }

    /** One slip in one word of four letters or more, wrong marks, or spaces in other places. */
    boolean isNear(Wording phrase) {
        var typed = folded();
        var meant = phrase.folded();
        var joined = String.join("", typed);
        if (joined.equals(String.join("", meant))) {
            return joined.length() >= LONG_ENOUGH;
        }
        int different = 0;
        boolean slip = typed.size() == meant.size();
        for (int i = 0; slip && i < typed.size(); i++) {
            if (!typed.get(i).equals(meant.get(i))) {
                different++;
                slip = isSlip(typed.get(i), meant.get(i));
            }
        }
        return slip && different == 1;
    }

    private static boolean isSlip(String typed, String meant) {
        boolean letters = meant.chars().allMatch(Character::isLetter);
        return letters && Math.max(typed.length(), meant.length()) >= LONG_ENOUGH && Slips.oneApart(typed, meant);
    }

    List<String> folded() {
        return words.stream().map(Folding::fold).toList();
    }
}
