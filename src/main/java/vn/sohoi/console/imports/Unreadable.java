package vn.sohoi.console.imports;

/** A file cannot be read at all, or not beyond a line; the message is for the staff who sent it. */
final class Unreadable extends Exception {

    private final int line;
    private final String allowed;

    Unreadable(int line, String why, String allowed) {
        super(why);
        this.line = line;
        this.allowed = allowed;
    }

    int line() {
        return line;
    }

    String allowed() {
        return allowed;
    }
}
