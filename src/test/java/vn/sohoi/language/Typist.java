package vn.sohoi.language;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** Types correct Vietnamese the ways people type it. */
final class Typist {

    private static final Map<Character, String> TONE_KEYS =
            Map.of('\u0301', "s", '\u0300', "f", '\u0309', "r", '\u0303', "x", '\u0323', "j");
    private static final Map<Character, String> SHAPE_KEYS = Map.of('\u0306', "w", '\u031B', "w");

    static final List<UnaryOperator<String>> HANDS = List.of(
            UnaryOperator.identity(),
            Folding::fold,
            Typist::telex,
            text -> Normalizer.normalize(text, Normalizer.Form.NFD),
            text -> text.toUpperCase(Locale.ROOT),
            text -> text.replace(" ", "  "),
            Typist::fullWidth,
            text -> text.replace(' ', '\u00A0'),
            text -> text.replace("oà", "òa").replace("uý", "úy").replace("uỷ", "ủy"),
            text -> text.replace("nghìn", "ngàn"),
            text -> text.replace(" lẻ ", " linh "),
            text -> text.replace("mươi tư", "mươi bốn"),
            text -> text.replace("mươi lăm", "mươi nhăm"),
            text -> text.replace("hai mươi mốt", "hăm mốt"),
            text -> text.replace("tỷ", "tỉ").replace("bảy", "bẩy"));

    private Typist() {}

    static String type(String text, RandomGenerator random) {
        return HANDS.get(random.nextInt(HANDS.size())).apply(text);
    }

    /** "mười" → "muwowif": the keys, never composed. */
    static String telex(String text) {
        var out = new StringBuilder();
        for (var word : text.split(" ")) {
            out.append(out.isEmpty() ? "" : " ").append(keys(word));
        }
        return out.toString();
    }

    /** Digits as an East Asian keyboard types them. */
    static String fullWidth(String text) {
        return text.chars()
                .map(c -> c >= '0' && c <= '9' ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String keys(String word) {
        var out = new StringBuilder();
        var tone = "";
        for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            if (TONE_KEYS.containsKey(c)) {
                tone = TONE_KEYS.get(c);
            } else if (c == '\u0302') {
                out.append(out.charAt(out.length() - 1));
            } else {
                out.append(c == 'đ' ? "dd" : SHAPE_KEYS.getOrDefault(c, String.valueOf(c)));
            }
        }
        int letters = out.length();
        while (letters > 0 && !Character.isLetter(out.charAt(letters - 1))) {
            letters--;
        }
        return out.insert(letters, tone).toString();
    }
}
