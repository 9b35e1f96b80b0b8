package vn.sohoi.language;

/** How a message compares with the phrases it might be. */
public sealed interface Match {

    /** It is this phrase, apart from case, marks left out, short forms or Telex keys. */
    record Exact(String phrase) implements Match {}

    /** It is one slip away from this phrase and from no other: ask. */
    record Near(String phrase) implements Match {}

    /** It is none of them, or several. */
    record None() implements Match {}
}
