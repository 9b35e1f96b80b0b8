package vn.sohoi.questions;

import java.util.Locale;
import vn.sohoi.language.Folding;

/** The language a person asked in, and so wants to be answered in. */
public enum Language {
    VIETNAMESE,
    ENGLISH;

    private static final String ENGLISH_WORDS =
            "how|far|along|target|targets|who|which|what|where|progress|reported|report|reports"
                    + "|the|is|are|help|hello|hi|can|you|start-ups?|startups?|poverty|members?|supervision|sessions?|districts?|communes?"
                    + "|households?|victims?|policy|policies|cooperatives?|training|party|in|for|of|about|and";

    /** English when it has English words, as they were typed, and none that is plainly Vietnamese. */
    public static Language of(String text) {
        String typed = text.toLowerCase(Locale.ROOT);
        String folded = Folding.fold(text);
        boolean english = typed.matches("(?s).*(?<![\\p{L}\\p{M}])(" + ENGLISH_WORDS + ")(?![\\p{L}\\p{M}]).*");
        boolean vietnamese =
                folded.matches("(?s).*\\b(chi tieu|ct\\d*|xa|huyen|tinh|tp|bao cao|bao nhieu|den dau|chua|nao|hoi vien"
                        + "|ho|cuoc|giam sat|thang|nam|cua|con|thi sao|roi|bc)\\b.*");
        return english && !vietnamese ? ENGLISH : VIETNAMESE;
    }
}
