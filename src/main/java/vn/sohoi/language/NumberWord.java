package vn.sohoi.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words numbers are made of, with every spelling. */
enum NumberWord {
    ZERO("không"),
    ONE("một"),
    TWO("hai"),
    THREE("ba"),
    FOUR("bốn"),
    FIVE("năm"),
    SIX("sáu"),
    SEVEN("bảy", "bẩy"),
    EIGHT("tám"),
    NINE("chín"),
    /** 1 after tens. */
    LATE_ONE("mốt"),
    /** 4 after tens, or alone. */
    LATE_FOUR("tư"),
    /** 5 after ten or tens. */
    LATE_FIVE("lăm", "nhăm"),
    TEN("mười"),
    TENS("mươi"),
    DOZEN("chục"),
    TWENTIES("hăm"),
    THIRTIES("băm"),
    HUNDRED("trăm"),
    THOUSAND("nghìn", "ngàn"),
    MYRIAD("vạn"),
    MILLION("triệu", "tr"),
    BILLION("tỷ", "tỉ"),
    LONE("linh", "lẻ"),
    HALF("rưỡi", "rưởi");

    private static final Set<NumberWord> NONE = Set.of();
    private static final Map<String, List<Known>> BY_FOLD = new HashMap<>();
    /** Fully marked words, and words without any marks: nearly everything that is typed. */
    private static final Map<String, Set<NumberWord>> AS_TYPED = new HashMap<>();

    static {
        for (var word : values()) {
            for (var spelling : word.spellings) {
                BY_FOLD.computeIfAbsent(spelling.folded(), fold -> new ArrayList<>())
                        .add(new Known(spelling, word));
                AS_TYPED.computeIfAbsent(spelling.marked(), text -> EnumSet.noneOf(NumberWord.class))
                        .add(word);
                AS_TYPED.computeIfAbsent(spelling.folded(), text -> EnumSet.noneOf(NumberWord.class))
                        .add(word);
            }
        }
    }

    private final List<Spelling> spellings;

    NumberWord(String... spellings) {
        this.spellings = Arrays.stream(spellings).map(Spelling::of).toList();
    }

    /** Every number word the typed word may be: "mot" is một or mốt; a fully marked word is one at most. */
    static Set<NumberWord> of(Token token) {
        if (!(token instanceof Token.Word word)) {
            return NONE;
        }
        var typed = AS_TYPED.get(word.text());
        return typed != null ? typed : halfMarked(word);
    }

    private static Set<NumberWord> halfMarked(Token.Word word) {
        var known = BY_FOLD.get(word.folded());
        if (known == null) {
            return NONE;
        }
        var found = EnumSet.noneOf(NumberWord.class);
        known.stream()
                .filter(candidate -> candidate.spelling().fits(word))
                .forEach(candidate -> found.add(candidate.word()));
        return found;
    }

    /** 1…9 for the plain digits and their late forms, else -1. */
    int digit() {
        return switch (this) {
            case ONE, LATE_ONE -> 1;
            case TWO -> 2;
            case THREE -> 3;
            case FOUR, LATE_FOUR -> 4;
            case FIVE, LATE_FIVE -> 5;
            case SIX -> 6;
            case SEVEN -> 7;
            case EIGHT -> 8;
            case NINE -> 9;
            default -> -1;
        };
    }

    /** What a scale word multiplies by, else 0. */
    long scale() {
        return switch (this) {
            case HUNDRED -> 100;
            case THOUSAND -> 1_000;
            case MYRIAD -> 10_000;
            case MILLION -> 1_000_000;
            case BILLION -> 1_000_000_000;
            default -> 0;
        };
    }

    static List<Spelling> allSpellings() {
        return Arrays.stream(values()).flatMap(word -> word.spellings.stream()).toList();
    }

    private record Known(Spelling spelling, NumberWord word) {}
}
