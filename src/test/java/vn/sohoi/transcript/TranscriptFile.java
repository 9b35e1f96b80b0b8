package vn.sohoi.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoi.console.imports.Kind;
import vn.sohoi.people.Role;
import vn.sohoi.transcript.Scene.WayName;

/** Reads {@code *.chat} files: scenes of moves, one a line; indented lines belong to the move above them. */
final class TranscriptFile {

    private static final Pattern MOVE = Pattern.compile("([a-z-]+~?):(?: (.*))?");
    private static final String KEYS =
            "scene, ways, as, guest, at, user, user-nfd, pasted, contact, card, photo, file, location, press,"
                    + " press-old, invite, appoint, load, restart, bot, bot~, buttons, saved, sent, marked, evidence, unsent, nowhere";

    private final String file;
    private final List<Scene> scenes = new ArrayList<>();
    private int sceneLine;
    private String title = "";
    private Set<WayName> ways = EnumSet.allOf(WayName.class);
    private List<Move> moves = new ArrayList<>();

    private TranscriptFile(String file) {
        this.file = file;
    }

    /** What is wrong in a transcript, and where. */
    static final class Mistake extends IllegalArgumentException {
        Mistake(String file, int line, String what) {
            super(file + ":" + line + ": " + what);
        }
    }

    static List<Scene> read(Path path) {
        try {
            return read(path.toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Scene> read(String file, String text) {
        var reading = new TranscriptFile(file);
        List<String> lines = text.lines().toList();
        int next = 0;
        while (next < lines.size()) {
            int end = next + 1;
            while (end < lines.size() && continues(lines, end)) {
                end++;
            }
            reading.take(next + 1, lines.subList(next, end));
            next = end;
        }
        reading.endScene();
        if (reading.scenes.isEmpty()) {
            throw new Mistake(file, 1, "no scene");
        }
        return List.copyOf(reading.scenes);
    }

    /** An empty line belongs to a text if the text goes on behind it. */
    private static boolean continues(List<String> lines, int index) {
        int line = index;
        while (line < lines.size() && lines.get(line).isBlank()) {
            line++;
        }
        return line < lines.size() && lines.get(line).startsWith(" ");
    }

    private void take(int line, List<String> block) {
        String first = block.getFirst();
        if (first.isBlank() || first.startsWith("#")) {
            if (block.size() > 1) {
                throw new Mistake(file, line + 1, "an indented line without a move above it");
            }
            return;
        }
        Matcher move = MOVE.matcher(first);
        if (!move.matches()) {
            throw new Mistake(file, line, "expected \"key: text\", found \"" + first + "\"");
        }
        String rest = move.group(2) == null ? "" : move.group(2).strip();
        List<String> more =
                block.stream().skip(1).map(TranscriptFile::unindented).collect(Collectors.toCollection(ArrayList::new));
        more.addFirst(rest);
        try {
            take(line, move.group(1), more);
        } catch (Mistake mistake) {
            throw mistake;
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException wrong) {
            throw new Mistake(file, line, wrong.getMessage());
        }
    }

    /** Two spaces say that the line belongs to the text; more are the text's own. */
    private static String unindented(String line) {
        return line.replaceFirst("^ {1,2}", "").stripTrailing();
    }

    private void take(int line, String key, List<String> lines) {
        switch (key) {
            case "scene" -> {
                endScene();
                sceneLine = line;
                title = lines.getFirst();
            }
            case "ways" -> ways = ways(lines.getFirst());
            default -> {
                if (sceneLine == 0) {
                    throw new Mistake(file, line, "\"" + key + "\" before the first \"scene\"");
                }
                moves.add(move(line, key, lines));
            }
        }
    }

    private void endScene() {
        if (sceneLine > 0) {
            if (moves.isEmpty()) {
                throw new Mistake(file, sceneLine, "a scene in which nothing happens");
            }
            scenes.add(new Scene(file, sceneLine, title, ways, List.copyOf(moves)));
        }
        ways = EnumSet.allOf(WayName.class);
        moves = new ArrayList<>();
    }

    private static Set<WayName> ways(String names) {
        return Arrays.stream(names.split(", *"))
                .map(name -> WayName.valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(WayName.class)));
    }

    private Move move(int line, String key, List<String> lines) {
        String text = String.join("\n", lines);
        return switch (key) {
            case "as" -> new Move.As(line, phone(text));
            case "guest" -> new Move.Guest(line, text);
            case "at" -> new Move.At(line, OffsetDateTime.parse(text).toInstant());
            case "user" -> new Move.User(line, text);
            case "user-nfd" -> new Move.User(line, Normalizer.normalize(text, Form.NFD));
            case "pasted" -> new Move.User(line, "a".repeat(Integer.parseInt(text)));
            case "contact" -> new Move.Contact(line, phone(text), true);
            case "card" -> new Move.Contact(line, phone(text), false);
            case "photo" -> new Move.File(line, Enclosed.PHOTO, text);
            case "file" -> file(line, text);
            case "location" -> location(line, text);
            case "evidence" -> evidence(line, text);
            case "press" -> new Move.Press(line, text, false);
            case "press-old" -> new Move.Press(line, text, true);
            case "invite" -> new Move.Invite(line, phone(text));
            case "appoint" -> appoint(line, text);
            case "load" -> load(line, text);
            case "restart" -> new Move.Restart(line);
            case "bot" -> new Move.Bot(line, text);
            case "bot~" ->
                new Move.BotSays(line, lines.stream().map(String::strip).toList());
            case "buttons" -> new Move.Buttons(line, List.of(text.split(" \\| ")));
            case "saved" -> saved(line, text);
            case "sent" -> sent(line, text);
            case "marked" -> marked(line, words(text, 5));
            case "unsent" ->
                new Move.Unsent(line, words(text, 2).get(0), words(text, 2).get(1));
            case "nowhere" -> new Move.Nowhere(line, text);
            default -> throw new Mistake(file, line, "no \"" + key + "\"; there are: " + KEYS);
        };
    }

    private static String phone(String text) {
        if (!text.matches("0\\d{9}")) {
            throw new IllegalArgumentException("a phone has ten digits from 0, found \"" + text + "\"");
        }
        return text;
    }

    /** A name, and on a second line the words under it. */
    private static Move file(int line, String text) {
        String[] nameAndCaption = text.split("\n", 2);
        return new Move.File(
                line, Enclosed.known(nameAndCaption[0]), nameAndCaption.length > 1 ? nameAndCaption[1].strip() : "");
    }

    private static Move location(int line, String text) {
        List<String> words = words(text, 2);
        return new Move.Location(line, Double.parseDouble(words.get(0)), Double.parseDouble(words.get(1)));
    }

    private static Move evidence(int line, String text) {
        String[] whereAndWhat = text.split(" = ", 2);
        List<String> words = words(whereAndWhat[0], 2);
        return new Move.Evidence(line, words.get(0), words.get(1), whereAndWhat[1]);
    }

    private static Move appoint(int line, String text) {
        List<String> words = words(text, 3);
        Role role = Role.ofCode(words.get(1))
                .orElseThrow(() -> new IllegalArgumentException("no role \"" + words.get(1) + "\""));
        return new Move.Appoint(line, phone(words.get(0)), role, words.get(2));
    }

    private static Move load(int line, String text) {
        String[] kindAndFile = text.split("\n", 2);
        Kind kind = Kind.ofCode(kindAndFile[0].strip())
                .orElseThrow(() -> new IllegalArgumentException("no kind of file \"" + kindAndFile[0] + "\""));
        return new Move.Load(line, kind, kindAndFile[kindAndFile.length - 1]);
    }

    private static Move saved(int line, String text) {
        List<String> words = words(text, 3);
        return new Move.Saved(line, words.get(0), value(words, 1, "unknown|skipped|nothing"));
    }

    private static Move sent(int line, String text) {
        List<String> words = words(text, 5);
        return new Move.Sent(line, words.get(0), words.get(1), words.get(2), value(words, 3, "unknown|nothing"));
    }

    private static Move marked(int line, List<String> words) {
        return new Move.Marked(line, words.get(0), words.get(1), words.get(2), words.get(4));
    }

    private static String value(List<String> words, int equals, String others) {
        String value = words.get(equals + 1);
        if (!words.get(equals).equals("=") || !value.matches("\\d+|" + others)) {
            throw new IllegalArgumentException(
                    "expected \"= number|" + others + "\", found \"" + words.get(equals) + " " + value + "\"");
        }
        return value;
    }

    private static List<String> words(String text, int count) {
        List<String> words = List.of(text.split("\\s+"));
        if (words.size() != count) {
            throw new IllegalArgumentException("expected " + count + " words, found \"" + text + "\"");
        }
        return words;
    }
}
