package vn.sohoi.transcript;

import java.time.Instant;
import java.util.List;
import vn.sohoi.console.imports.Kind;
import vn.sohoi.people.Role;

/** One line of a transcript: something that happens, or something that must be so. */
sealed interface Move {

    int line();

    /** A person of the roster speaks from here on; at first she shares her phone. */
    record As(int line, String phone) implements Move {}

    /** Somebody nobody knows yet speaks from here on. */
    record Guest(int line, String name) implements Move {}

    record At(int line, Instant moment) implements Move {}

    record User(int line, String text) implements Move {}

    record Contact(int line, String phone, boolean own) implements Move {}

    /** A photo, or a file of that name, with words under it. */
    record File(int line, String name, String caption) implements Move {}

    record Location(int line, double latitude, double longitude) implements Move {}

    /** Presses the newest button with that label, or the oldest, whose question is over. */
    record Press(int line, String label, boolean oldest) implements Move {}

    /** The person gets a new invitation code; later {@code {code}} stands for it. */
    record Invite(int line, String phone) implements Move {}

    /** The post has a new holder, and only her. */
    record Appoint(int line, String phone, Role role, String unit) implements Move {}

    /** Staff load a file; its lines stand below, indented. */
    record Load(int line, Kind kind, String file) implements Move {}

    record Restart(int line) implements Move {}

    /** The next message is this text. */
    record Bot(int line, String text) implements Move {}

    /** The next message holds these fragments, in this order. */
    record BotSays(int line, List<String> fragments) implements Move {}

    /** The last message has these buttons. */
    record Buttons(int line, List<String> labels) implements Move {}

    /** The draft has this answer: a number, {@code unknown}, {@code skipped} or {@code nothing}. */
    record Saved(int line, String indicator, String answer) implements Move {}

    /** The stored report has this figure: a number, {@code unknown} or {@code nothing}. */
    record Sent(int line, String unit, String period, String indicator, String figure) implements Move {}

    /** What is attached to a report: "2 ảnh, 1 tệp", or {@code nothing}. */
    record Evidence(int line, String unit, String period, String tally) implements Move {}

    /** The stored figure has this mark, or {@code nothing}. */
    record Marked(int line, String unit, String period, String indicator, String mark) implements Move {}

    /** There is no such report. */
    record Unsent(int line, String unit, String period) implements Move {}

    /** No document of the store holds this text. */
    record Nowhere(int line, String text) implements Move {}
}
