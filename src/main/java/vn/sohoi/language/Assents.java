package vn.sohoi.language;

import java.util.ArrayList;
import java.util.List;

/** Weighs the yes and no in a message. */
final class Assents {

    private Assents() {}

    static Reading<Boolean> weigh(List<Token> tokens) {
        if (tokens.stream().anyMatch(Token.Digits.class::isInstance)) {
            return new Reading.Refuse<>(Why.NOT_YES_OR_NO);
        }
        var said = said(tokens);
        if (said.contains(Assent.LATER)) {
            return new Reading.Unknown<>();
        }
        boolean yes = said.contains(Assent.YES);
        boolean no = said.contains(Assent.NO);
        if (!yes && !no && !said.contains(Assent.POLITE_YES)) {
            return new Reading.Refuse<>(Why.NOT_YES_OR_NO);
        }
        if (said.contains(Assent.QUESTION)) {
            return new Reading.Ask<>(List.of(), Why.QUESTION);
        }
        if (yes && no) {
            return new Reading.Ask<>(List.of(), Why.SEVERAL);
        }
        boolean sure = !said.contains(Assent.STRANGE) && !said.contains(Assent.MAYBE) && !isDoubleNo(said);
        return sure ? new Reading.Value<>(!no) : new Reading.Ask<>(List.of(!no), Why.UNCLEAR_WORDS);
    }

    private static boolean isDoubleNo(List<Assent> said) {
        for (int i = 1; i < said.size(); i++) {
            if (said.get(i) == Assent.NO && said.get(i - 1) == Assent.NO) {
                return true;
            }
        }
        return false;
    }

    private static List<Assent> said(List<Token> tokens) {
        var said = new ArrayList<Assent>();
        int at = 0;
        while (at < tokens.size()) {
            var phrase = Lexicon.ASSENTS.longest(tokens, at);
            said.add(phrase != null ? phrase.cue() : sign(tokens.get(at)));
            at = phrase != null ? phrase.end() : at + 1;
        }
        return said;
    }

    private static Assent sign(Token token) {
        return switch (token) {
            case Token.Sign sign ->
                sign.symbol() == '?'
                        ? Assent.QUESTION
                        : ".,!;:\n()\"".indexOf(sign.symbol()) >= 0 ? Assent.NEUTRAL : Assent.STRANGE;
            case Token.Word word -> Assent.STRANGE;
            case Token.Digits digits -> Assent.STRANGE;
        };
    }
}
