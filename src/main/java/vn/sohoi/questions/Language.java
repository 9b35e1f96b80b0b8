package vn.sohoi.questions;

import vn.sohoi.language.Folding;

/** The language a person asked in, and so wants to be answered in. */
public enum Language {
    VIETNAMESE,
    ENGLISH;

    /** English when the text is plainly so; else Vietnamese. */
    public static Language of(String text) {
        String folded = " " + Folding.fold(text) + " ";
        return folded.matches(".*\\b(how|target|who|which|what|progress|reported|report|the|is|are|help|start-up)\\b.*")
                        && !folded.matches(".*\\b(chi tieu|xa|huyen|tinh|bao cao|bao nhieu|den dau|chua|nao)\\b.*")
                ? ENGLISH
                : VIETNAMESE;
    }
}
