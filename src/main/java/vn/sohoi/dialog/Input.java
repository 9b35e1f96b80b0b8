package vn.sohoi.dialog;

/** What a person did. */
public sealed interface Input {

    record Text(String text) implements Input {}

    /** A phone number that the channel vouches for. */
    record Contact(String phone) implements Input {}

    /** A picture, voice message, sticker … with its Vietnamese name. */
    record Media(String what) implements Input {}

    /** Something that may be kept as evidence, with its Vietnamese name; a feature knows what it is. */
    record Enclosure(String what) implements Input {}

    /** A button of a question that is no longer open. */
    record StaleButton() implements Input {}
}
