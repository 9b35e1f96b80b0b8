package vn.sohoi.questions;

import java.util.Locale;
import vn.sohoi.language.Folding;

/** The language a person asked in, and so wants to be answered in. */
public enum Language {
    VIETNAMESE,
    ENGLISH;

    private static final String ENGLISH_ONLY = "how|far|along|who|which|what|where|are";

    private static final String ENGLISH_WORDS = "target|targets|progress|reported|report|reports"
            + "|the|is|help|hello|hi|can|you|start-ups?|startups?|poverty|members?|supervision|sessions?|districts?|communes?"
            + "|households?|victims?|policy|policies|cooperatives?|training|party|in|for|of|about|and";

    private static final String VIETNAMESE_ONLY =
            "chi tieu|ct\\d*|bao cao|bao nhieu|den dau|chua|nao|hoi vien|giam sat|thi sao|roi|bc";

    /** These stand in the names of units too, which an English question may hold. */
    private static final String VIETNAMESE_WORDS = "xa|huyen|tinh|tp|ho|cuoc|thang|nam|cua|con";

    /** English when it has English words, as they were typed, and none that is plainly Vietnamese. */
    public static Language of(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        String folded = Folding.fold(text);
        if (says(folded, VIETNAMESE_ONLY)) {
            return VIETNAMESE;
        }
        return says(typed, ENGLISH_ONLY) || says(typed, ENGLISH_WORDS) && !says(folded, VIETNAMESE_WORDS)
                ? ENGLISH
                : VIETNAMESE;
    }

    private static boolean says(String text, String words) {
        return text.matches("(?s).*(?<![\\p{L}\\p{M}])(" + words + ")(?![\\p{L}\\p{M}]).*");
    }
}
