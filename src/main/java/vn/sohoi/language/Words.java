package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A message cut into tokens whose words are spelled out: short forms, Telex left-overs and slips in number words. */
final class Words {

    private static final Map<String, String> SHORT = Map.of(
            "ko", "không", "k", "không", "hk", "không", "hok", "không", "khg", "không", "dc", "được", "đc", "được",
            "đuợc", "được");

    /** Shorter words have too many neighbours. */
    private static final int LONG_ENOUGH = 4;

    private static final List<Spelling> ALL_NUMBER_WORDS = NumberWord.allSpellings();
    private static final List<Spelling> NUMBER_WORDS = ALL_NUMBER_WORDS.stream()
            .filter(spelling -> spelling.folded().length() >= LONG_ENOUGH - 1)
            .toList();
    /** Number words that become no other word by another tone. */
    private static final Set<String> TONE_IS_FREE = Set.of("muoi", "nghin", "trieu");

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
            if (mendable && tokens.get(i) instanceof Token.Word word) {
                tokens.set(i, Vocabulary.knows(word.folded()) ? remarked(word) : mended(word));
            }
        }
    }

    /** "môt", "mưới": a number word without its tone, or with another where no other word has that. */
    private static Token.Word remarked(Token.Word word) {
        boolean known = word.plain()
                || Vocabulary.knowsExactly(word.text())
                || !NumberWord.of(word).isEmpty();
        boolean slip = !known
                && (Spelling.isToneless(word.text()) || TONE_IS_FREE.contains(word.folded()))
                && ALL_NUMBER_WORDS.stream().anyMatch(spelling -> spelling.differsInTone(word));
        return slip ? respelled(word, word.folded(), true) : word;
    }

    private static boolean isNumeric(List<Token> tokens, int at) {
        return at >= 0
                && at < tokens.size()
                && (tokens.get(at) instanceof Token.Digits
                        || !NumberWord.of(tokens.get(at)).isEmpty());
    }

    private static Token.Word spelledOut(Token.Word word, boolean afterDigits) {
        var longForm = SHORT.get(word.text());
        if (longForm != null && !(afterDigits && word.text().equals("k"))) {
            return respelled(word, longForm, false);
        }
        if (Vocabulary.knows(word.folded())) {
            return word;
        }
        var undone = Telex.undoWord(word.text());
        if (undone.equals(word.text())) {
            return word;
        }
        var composed = respelled(word, undone, false);
        return Vocabulary.knowsExactly(undone) || !NumberWord.of(composed).isEmpty() ? composed : word;
    }

    private static Token.Word mended(Token.Word word) {
        var mended = mended(word, word.folded());
        return mended.repaired() ? mended : mended(word, Folding.bare(Telex.undoWord(word.text())));
    }

    private static Token.Word mended(Token.Word word, String folded) {
        if (folded.length() < LONG_ENOUGH - 1) {
            return word;
        }
        var near = NUMBER_WORDS.stream()
                .filter(spelling -> isSlip(folded, spelling.folded()))
                .map(spelling -> respelled(word, spelling.folded(), true))
                .toList();
        return near.stream().map(NumberWord::of).distinct().count() == 1 ? near.getFirst() : word;
    }

    private static boolean isSlip(String typed, String meant) {
        boolean apart =
                meant.length() < LONG_ENOUGH ? Slips.swappedOrDoubled(typed, meant) : Slips.oneApart(typed, meant);
        return apart && typed.charAt(0) == meant.charAt(0);
    }

    private static Token.Word respelled(Token.Word word, String as, boolean repaired) {
        return new Token.Word(Folding.words(as), Folding.fold(as), word.start(), word.end(), word.glued(), repaired);
    }
}
