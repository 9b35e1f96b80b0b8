package vn.sohoi.evidence;

import java.util.Locale;

/** What an attachment is, and how people call it. */
public enum Kind {
    PHOTO("ảnh"),
    DOCUMENT("tệp"),
    LINK("liên kết"),
    LOCATION("vị trí");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
