package vn.sohoi.dialog;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;

/**
 * "Sửa câu 2", "sửa thoát nghèo thành 3": which question is meant, and what is to stand there.
 *
 * @param plain whether it is one even when no question is named
 */
record Edits(String what, String value, boolean plain) {

    private static final Pattern EDIT = Pattern.compile(
            "^(?:da |vang ){0,20}(?:sua|doi|edit|chinh)(?: lai)?(?: (.*?))?(?: (?:thanh|to|la) (.+))?$");

    private static final String END = "(?: roi| mat| co| nhe| a| em| chi| day| moi dung){0,20}[ .!]*$";

    /** "Sai câu 4 rồi", "câu 5 nhầm", "quay lại câu 3". */
    private static final List<Pattern> GOING = List.of(
            Pattern.compile("^(?:da |vang |oi |chet ){0,20}(?:sai|nham)(?: o)? (cau (?:so )?\\S+?)" + END),
            Pattern.compile("^(?:da |vang |oi |chet ){0,20}(cau (?:so )?\\S+) (?:bi |ghi ){0,20}(?:sai|nham)" + END),
            Pattern.compile("^(?:chi |em |toi |cho |muon ){0,20}(?:quay lai|tro lai|ve|xem|xem lai) (cau (?:so )?\\S+?)"
                    + END));

    /** "À quên, hội viên là 5 cơ", "hội viên sửa lại thành 6", "câu 5 phải là 2". */
    private static final List<Pattern> MENDING = List.of(
            Pattern.compile(
                    "^(?:\\S+ )??(?:quen|nham|sai)(?: roi| mat){0,20}[, ]+(\\D.*?) (?:phai )?(?:la|thanh) (.+?)" + END),
            Pattern.compile("^(.+?) (?:sua lai thanh|sua lai la|sua thanh|sua la|doi thanh|phai la) (.+?)" + END));

    private static final Pattern NUMBER = Pattern.compile("(?:cau )?(?:so )?(.+)");

    /** The edit that a text asks for; empty when it asks for none. */
    static Optional<Edits> in(String text) {
        Matcher matcher = EDIT.matcher(Folding.fold(text));
        return matcher.matches()
                ? Optional.of(new Edits(orEmpty(matcher.group(1)), orEmpty(matcher.group(2)), true))
                : inOtherWords(Folding.fold(text));
    }

    private static Optional<Edits> inOtherWords(String folded) {
        return Stream.concat(GOING.stream(), MENDING.stream())
                .map(pattern -> pattern.matcher(folded))
                .filter(Matcher::matches)
                .map(found -> new Edits(found.group(1), found.groupCount() < 2 ? "" : orEmpty(found.group(2)), false))
                .findFirst();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The number of the question that is meant, from 1, whether there is such a question or not. */
    OptionalInt number(List<Ask> questions, Set<String> mentioned) {
        OptionalInt numbered = numberIn(what);
        if (numbered.isPresent()) {
            return numbered;
        }
        List<Integer> meant = IntStream.range(0, questions.size())
                .filter(index ->
                        mentioned.contains(String.valueOf(questions.get(index).save())))
                .boxed()
                .toList();
        return meant.size() == 1 ? OptionalInt.of(meant.getFirst() + 1) : OptionalInt.empty();
    }

    /** "2", "câu 2", "câu hai". */
    static OptionalInt numberIn(String text) {
        Matcher matcher = NUMBER.matcher(Folding.fold(text));
        if (matcher.matches()
                && Counts.read(matcher.group(1)) instanceof Reading.Value<Long> read
                && read.value() < 1000) {
            return OptionalInt.of(read.value().intValue());
        }
        return OptionalInt.empty();
    }
}
