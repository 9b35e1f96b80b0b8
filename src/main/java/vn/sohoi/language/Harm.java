package vn.sohoi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a text tells of harm done to somebody who could be recognised by it: violence, abuse or trafficking, and a
 * name, an initial, a village, an age, a number or a relation beside it. Prevention and bare counts are no such story.
 */
public final class Harm {

    private static final Pattern PART = Pattern.compile("\\p{L}+|\\d+");

    private static final HarmWords WORDS = HarmWords.load();

    private final List<Word> words;
    private final boolean capitalsMean;

    private Harm(String text) {
        String composed = PersonalData.composed(text);
        this.capitalsMean = composed.chars().anyMatch(Character::isLowerCase);
        this.words = new ArrayList<>(PART.matcher(composed)
                .results()
                .map(part -> Word.of(part, composed))
                .toList());
    }

    /** @param dotted a full stop stands right behind it */
    record Word(String marked, String folded, boolean capital, boolean dotted) {

        private static final Word NONE = new Word("", "", false, false);

        private static Word of(MatchResult part, String text) {
            String marked = Folding.words(part.group());
            boolean dotted = part.end() < text.length() && text.charAt(part.end()) == '.';
            return new Word(
                    marked,
                    Folding.bare(marked),
                    Character.isUpperCase(part.group().codePointAt(0)),
                    dotted);
        }

        boolean isNumber() {
            return !marked.isEmpty() && Character.isDigit(marked.codePointAt(0));
        }

        boolean isInitial() {
            return marked.length() == 1 && !isNumber() && (capital || dotted);
        }

        boolean isLetters() {
            return !marked.isEmpty() && !isNumber();
        }
    }

    /** Also where Telex keys were left in it. */
    public static boolean isIn(String text) {
        return new Harm(text).isTold(text) || new Harm(Telex.undo(text)).isTold(text);
    }

    private boolean isTold(String text) {
        silence();
        return places().anyMatch(at -> WORDS.harm().isAt(words, at) > 0)
                && (places().anyMatch(this::isSomebody) || PersonalData.isIn(text));
    }

    private Stream<Integer> places() {
        return Stream.iterate(0, at -> at < words.size(), at -> at + 1);
    }

    /** What is said of prevention and of figures is no story. */
    private void silence() {
        for (int at = 0; at < words.size(); at++) {
            int length = WORDS.harmless().isAt(words, at);
            for (int word = at; word < at + length; word++) {
                words.set(word, Word.NONE);
            }
        }
    }

    private Word word(int at) {
        return at < words.size() ? words.get(at) : Word.NONE;
    }

    private boolean isSomebody(int at) {
        return isNamed(at)
                || isInitials(at)
                || isVillage(at)
                || isAge(at)
                || WORDS.relations().isAt(words, at) > 0;
    }

    /** "chị H.", "cháu Mai", "chi hoa bi …", "nạn nhân NTB". */
    private boolean isNamed(int at) {
        int title = WORDS.titles().isAt(words, at);
        Word name = word(at + title);
        if (title == 0 || !name.isLetters() || WORDS.ordinary().isAt(words, at + title) > 0) {
            return false;
        }
        if (name.isInitial() || name.capital() && capitalsMean) {
            return true;
        }
        boolean told =
                WORDS.tells().isAt(words, at + title + 1) > 0 || WORDS.tells().isAt(words, at + title + 2) > 0;
        return told && (name.marked().length() > 1 || WORDS.letters().isAt(words, at + title) == 0);
    }

    /** "N. T. B", "ở N.". */
    private boolean isInitials(int at) {
        Word before = word(at);
        boolean place = before.marked().equals("ở")
                || before.marked().equals("tại")
                || before.marked().equals("o");
        return word(at + 1).isInitial()
                && word(at + 1).capital()
                && (before.isInitial() && before.capital() || place && !before.capital());
    }

    private boolean isVillage(int at) {
        int village = WORDS.villages().isAt(words, at);
        Word name = word(at + village);
        boolean written = name.isNumber() || name.capital() && capitalsMean;
        boolean named = name.isLetters() && WORDS.notVillages().isAt(words, at + village) == 0;
        // without its marks "bản" or "khu" may be any word
        boolean sure = !WORDS.isAmbiguous(word(at)) || !word(at).marked().equals(word(at).folded());
        return village > 0 && (written || named && sure);
    }

    private boolean isAge(int at) {
        Word next = word(at + 1);
        boolean age = word(at).isNumber() && word(at).marked().length() <= 2;
        return age && next.folded().equals("tuoi")
                || next.isNumber() && Set.of("sn", "lop").contains(word(at).folded())
                || word(at).folded().equals("sinh")
                        && next.folded().equals("nam")
                        && word(at + 2).isNumber();
    }

    /** Phrases that are looked for word by word; who types marks is taken at them. */
    record Phrases(Map<String, List<List<Word>>> byFirst) {

        static Phrases of(String list) {
            return new Phrases(Arrays.stream(list.split(","))
                    .map(phrase -> new Harm(phrase).words)
                    .filter(phrase -> !phrase.isEmpty())
                    .collect(Collectors.groupingBy(phrase -> phrase.getFirst().folded())));
        }

        /** How many words the longest phrase has that stands there; 0 when none does. */
        int isAt(List<Word> words, int at) {
            return at >= words.size() ? 0 : longest(words, at);
        }

        private int longest(List<Word> words, int at) {
            return byFirst.getOrDefault(words.get(at).folded(), List.of()).stream()
                    .filter(phrase -> at + phrase.size() <= words.size())
                    .filter(phrase -> Stream.iterate(0, index -> index < phrase.size(), index -> index + 1)
                            .allMatch(index -> isSame(words.get(at + index), phrase.get(index))))
                    .mapToInt(List::size)
                    .max()
                    .orElse(0);
        }

        private static boolean isSame(Word said, Word meant) {
            return said.marked().equals(meant.marked())
                    || said.marked().equals(said.folded()) && said.folded().equals(meant.folded());
        }
    }
}
