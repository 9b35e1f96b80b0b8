package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A message cut into tokens whose words are spelled out: short forms, Telex left-overs and slips in number words. */
final class Words {

    private static final Map<String, String> SHORT = Map.of(
            "ko", "không", "k", "không", "hk", "không", "hok", "không", "khg", "không", "dc", "được", "đc", "được",
            "đuợc", "được");

    /** Shorter words have too many neighbours. */
    private static final int LONG_ENOUGH = 4;

    private static final List<Spelling> NUMBER_WORDS = NumberWord.allSpellings().stream()
            .filter(spelling -> spelling.folded().length() >= LONG_ENOUGH)
            .toList();

    private Words() {}

    static List<Token> of(String text) {
        var tokens = Tokeniser.cut(text);
        var out = new ArrayList<Token>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean afterDigits = i > 0 && token.glued() && tokens.get(i - 1) instanceof Token.Digits;
            out.add(token instanceof Token.Word word ? spelledOut(word, afterDigits) : token);
        }
        mendSlips(out);
        return out;
    }

    /** A slip in a number word is only looked for beside another number, or where nothing else was typed. */
    private static void mendSlips(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            boolean mendable = tokens.size() == 1 || isNumeric(tokens, i - 1) || isNumeric(tokens, i + 1);
            if (mendable && tokens.get(i) instanceof Token.Word word && !Vocabulary.knows(word.folded())) {
                tokens.set(i, mended(word));
            }
        }
    }

    private static boolean isNumeric(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at) instanceof Token.Digits
                        || !NumberWord.of(tokens.get(at)).isEmpty());
    }

    private static Token spelledOut(Token.Word word, boolean afterDigits) {
        var longForm = SHORT.get(word.text());
        if (longForm != null && !(afterDigits && word.text().equals("k"))) {
            return respelled(word, longForm, false);
        }
        if (Vocabulary.knows(word.folded())) {
            return word;
        }
        var undone = Telex.undoWord(word.text());
        boolean composed = !undone.equals(word.text()) && Vocabulary.knowsExactly(undone);
        return composed ? respelled(word, undone, false) : word;
    }

    private static Token mended(Token.Word word) {
        if (word.folded().length() < LONG_ENOUGH - 1) {
            return word;
        }
        var near = NUMBER_WORDS.stream()
                .filter(spelling -> Slips.oneApart(word.folded(), spelling.folded()))
                .toList();
        boolean clear = !near.isEmpty()
                && near.stream().map(Spelling::folded).distinct().count() == 1;
        return clear ? respelled(word, near.getFirst().folded(), true) : word;
    }

    private static Token respelled(Token.Word word, String as, boolean repaired) {
        return new Token.Word(Folding.words(as), Folding.fold(as), word.start(), word.end(), word.glued(), repaired);
    }
}
