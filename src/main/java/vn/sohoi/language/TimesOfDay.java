package vn.sohoi.language;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a time of day: "9h", "9h30", "8 giờ sáng", "2 giờ chiều", "20:00", "8 rưỡi tối", "2 pm". */
public final class TimesOfDay {

    private static final int LONGEST = 100;
    private static final int HOURS = 12;
    private static final int DAY = 24;
    private static final int HOUR = 60;
    private static final int HALF = 30;

    /** Before these a bare hour is rather said of the afternoon. */
    private static final int FIRST_MORNING_HOUR = 7;

    private static final String HALVES = "(?<half>rưỡi|ruoi|rưởi)";
    private static final String PART_BEHIND =
            "(?: ?(?:buổi |buoi )?(?<part>sáng|sang|trưa|trua|chiều|chieu|tối|toi|đêm|dem|khuya|am|pm|a\\.m\\.?"
                    + "|p\\.m\\.?)"
                    + "(?![\\p{L}\\d]))?";

    /** Unmarked "sang" and "toi" before a time are "to" and "I". */
    private static final String PART_BEFORE =
            "(?:(?<before>(?:buổi|buoi) (?:sáng|sang|trưa|trua|chiều|chieu|tối|toi)|sáng|trưa|trua|chiều|chieu"
                    + "|tối) (?:lúc |luc )?)?";

    private static final Pattern TIME = Pattern.compile(PART_BEFORE
            + "(?<![\\p{L}\\d.,:/])(?<!(?:^| )-)(?<hour>\\d{1,2})(?: ?[:.](?<minute>\\d{2})(?: ?h)?(?!\\d)"
            + "| ?(?:giờ|gio|h|g)(?![\\p{L}])(?: ?(?<past>\\d{1,2})(?![\\d:./])(?! ?(?:h|g|giờ|gio|ngày|tháng"
            + "|ngay|thang)(?!\\p{L}))(?: ?(?:phút|phut|ph|p|')(?!\\p{L}))?"
            + "| ?(?:kém|kem) ?(?<to>\\d{1,2})(?: ?(?:phút|phut|ph|p|')(?!\\p{L}))?| ?"
            + HALVES + ")?"
            + "| ?(?<bare>rưỡi|ruoi|rưởi)"
            + "|(?= ?(?:am|pm|a\\.m|p\\.m)))" + PART_BEHIND);

    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d.,:/-])\\d{1,2}(?![\\p{L}\\d.,:/%-])");

    /** Number words, and the digits that they stand for where a clock is read. */
    private record Spoken(Pattern words, String digits) {

        static Spoken hour(String words, String digits) {
            return new Spoken(
                    Pattern.compile("(?<!\\p{L})(?:" + words + ")(?= (?:giờ|gio|rưỡi|ruoi)(?!\\p{L}))"), digits);
        }

        static Spoken minutes(String words, String digits) {
            return new Spoken(Pattern.compile("(?<=(?:giờ|gio|kém|kem) )(?:" + words + ")(?!\\p{L})"), digits);
        }
    }

    /** "Chín giờ", "chín rưỡi", "chín giờ mười lăm"; longer words come first. */
    private static final List<Spoken> SPOKEN = List.of(
            Spoken.hour("mười hai|muoi hai", "12"),
            Spoken.hour("mười một|muoi mot", "11"),
            Spoken.hour("mười|muoi", "10"),
            Spoken.hour("một|mot", "1"),
            Spoken.hour("hai", "2"),
            Spoken.hour("ba", "3"),
            Spoken.hour("bốn|bon", "4"),
            Spoken.hour("năm|nam", "5"),
            Spoken.hour("sáu|sau", "6"),
            Spoken.hour("bảy|bẩy|bay", "7"),
            Spoken.hour("tám|tam", "8"),
            Spoken.hour("chín|chin", "9"),
            Spoken.minutes("bốn mươi lăm|bon muoi lam|bốn lăm|bon lam", "45"),
            Spoken.minutes("ba mươi|ba muoi", "30"),
            Spoken.minutes("hai mươi|hai muoi", "20"),
            Spoken.minutes("mười lăm|muoi lam", "15"),
            Spoken.minutes("mười|muoi", "10"));

    private static final Pattern ABOUT =
            Pattern.compile("(?<!\\p{L})(?:khoang|tam|chung|do|gan|hon|truoc|sau|cuoi|dau|about|around|after|before"
                    + "|maybe)(?!\\p{L})|~");

    private static final Pattern UNSAID = Pattern.compile("(?<!\\p{L})(?:a quen|a nham|quen|nham|no|sorry)(?!\\p{L})");

    /** What may stand around a time and changes nothing. */
    private static final Set<String> HARMLESS =
            Set.of(("luc vao hoi gio nhac bao viec cho toi em chi minh doi chuyen sang thanh dat lai"
                            + " den hang moi ngay a nhe nha da vang thoi xin giup ho voi duoc di la tu nay hay"
                            + " muon phut cai hen cu mot buoi khi nhan tin remind me at to my the please every"
                            + " day daily o clock oclock change set move reminder reminders time hour ok oke")
                    .split(" "));

    private TimesOfDay() {}

    /** Never a guess: an estimate, two times, or "2h" without a part of the day come back as a question. */
    public static Reading<LocalTime> read(String text) {
        if (text.length() > LONGEST) {
            return new Reading.Refuse<>(Why.TOO_LONG);
        }
        String said = spelledOut(Folding.words(text).strip());
        List<Reading<LocalTime>> times = new ArrayList<>();
        Matcher matcher = TIME.matcher(said);
        StringBuilder rest = new StringBuilder();
        while (matcher.find()) {
            times.add(time(matcher));
            matcher.appendReplacement(rest, " ");
        }
        matcher.appendTail(rest);
        if (times.isEmpty()) {
            return bare(said);
        }
        return times.size() == 1 ? alone(times.getFirst(), rest.toString()) : several(times, rest.toString());
    }

    private static String spelledOut(String said) {
        String digits = said.replaceAll("\\s+", " ");
        for (Spoken spoken : SPOKEN) {
            digits = spoken.words().matcher(digits).replaceAll(spoken.digits());
        }
        return digits;
    }

    /** "9" or "lúc 9" alone. */
    private static Reading<LocalTime> bare(String said) {
        Matcher number = NUMBER.matcher(said);
        if (!number.find()) {
            return new Reading.Refuse<>(Why.NOT_A_TIME);
        }
        int hour = Integer.parseInt(number.group());
        Reading<LocalTime> time = resolve(hour, 0, null, number.group().startsWith("0"));
        return alone(time, said.substring(0, number.start()) + " " + said.substring(number.end()));
    }

    private static Reading<LocalTime> alone(Reading<LocalTime> time, String rest) {
        Optional<Why> doubt = doubt(rest);
        return doubt.isEmpty() || !(time instanceof Reading.Value<LocalTime> value)
                ? doubt.filter(why -> time instanceof Reading.Ask<LocalTime>)
                        .<Reading<LocalTime>>map(why -> new Reading.Ask<>(readings(time), why))
                        .orElse(time)
                : new Reading.Ask<>(List.of(value.value()), doubt.get());
    }

    private static Reading<LocalTime> several(List<Reading<LocalTime>> times, String rest) {
        List<LocalTime> readings = times.stream()
                .flatMap(time -> readings(time).stream())
                .distinct()
                .toList();
        if (readings.isEmpty()) {
            return times.getFirst();
        }
        boolean unsaid = UNSAID.matcher(Folding.fold(rest)).find();
        return new Reading.Ask<>(unsaid ? readings.reversed() : readings, unsaid ? Why.CORRECTION : Why.SEVERAL);
    }

    private static List<LocalTime> readings(Reading<LocalTime> time) {
        return switch (time) {
            case Reading.Value<LocalTime> value -> List.of(value.value());
            case Reading.Ask<LocalTime> ask -> ask.readings();
            case Reading.Zero<LocalTime> none -> List.of();
            case Reading.Unknown<LocalTime> none -> List.of();
            case Reading.Refuse<LocalTime> none -> List.of();
        };
    }

    /** What the words around a time leave unsure; empty when they change nothing. */
    private static Optional<Why> doubt(String rest) {
        String folded = Folding.fold(rest);
        if (ABOUT.matcher(folded).find()) {
            return Optional.of(Why.ABOUT);
        }
        for (String word : folded.split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty() && !HARMLESS.contains(word)) {
                return Optional.of(word.matches(".*\\d.*") ? Why.SEVERAL : Why.UNCLEAR_WORDS);
            }
        }
        return rest.contains("?") ? Optional.of(Why.QUESTION) : Optional.empty();
    }

    private static Reading<LocalTime> time(Matcher time) {
        String hour = time.group("hour");
        @Nullable String part = time.group("part") == null ? time.group("before") : time.group("part");
        boolean exact = hour.startsWith("0") && hour.length() == 2;
        if (time.group("half") != null || time.group("bare") != null) {
            return resolve(Integer.parseInt(hour), HALF, part, exact);
        }
        if (time.group("to") != null) {
            int before = Integer.parseInt(time.group("to"));
            return before == 0 || before >= HOUR
                    ? new Reading.Refuse<>(Why.NO_SUCH_TIME)
                    : earlier(resolve(Integer.parseInt(hour), 0, part, exact), before);
        }
        @Nullable String minute = time.group("minute") == null ? time.group("past") : time.group("minute");
        return resolve(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute), part, exact);
    }

    private static Reading<LocalTime> earlier(Reading<LocalTime> hour, int minutes) {
        return switch (hour) {
            case Reading.Value<LocalTime> value ->
                new Reading.Value<>(value.value().minusMinutes(minutes));
            case Reading.Ask<LocalTime> ask ->
                new Reading.Ask<>(
                        ask.readings().stream()
                                .map(time -> time.minusMinutes(minutes))
                                .toList(),
                        ask.why());
            case Reading.Zero<LocalTime> none -> none;
            case Reading.Unknown<LocalTime> none -> none;
            case Reading.Refuse<LocalTime> refused -> refused;
        };
    }

    /** @param exact written as on a digital clock: 02:00 is at night */
    private static Reading<LocalTime> resolve(int hour, int minute, @Nullable String part, boolean exact) {
        if (hour > DAY || minute >= HOUR || hour == DAY && minute > 0) {
            return new Reading.Refuse<>(Why.NO_SUCH_TIME);
        }
        if (part != null) {
            return inPart(hour, minute, part);
        }
        if (hour >= 1 && hour < FIRST_MORNING_HOUR && !exact) {
            return new Reading.Ask<>(
                    List.of(LocalTime.of(hour + HOURS, minute), LocalTime.of(hour, minute)), Why.HALF_OF_DAY);
        }
        return new Reading.Value<>(LocalTime.of(hour % DAY, minute));
    }

    private static Reading<LocalTime> inPart(int hour, int minute, String part) {
        String bare = Folding.fold(part).replaceFirst("^buoi ", "").replace(".", "");
        int said = switch (bare) {
            case "am" -> hour == HOURS ? 0 : hour < HOURS ? hour : -1;
            case "pm" -> hour == HOURS || hour > HOURS && hour < DAY ? hour : hour == 0 ? -1 : hour + HOURS;
            case "sang" -> hour < HOURS ? hour : -1;
            case "trua" -> hour >= 10 && hour <= 14 ? hour : hour == 1 || hour == 2 ? hour + HOURS : -1;
            case "chieu" -> hour >= 1 && hour <= 6 ? hour + HOURS : hour >= HOURS && hour <= 18 ? hour : -1;
            case "toi" -> hour >= 5 && hour <= 11 ? hour + HOURS : hour >= 17 && hour < DAY ? hour : -1;
            default -> // đêm, khuya
                hour == HOURS || hour == DAY
                        ? 0
                        : hour >= 8 && hour < HOURS ? hour + HOURS : hour <= 5 || hour >= 20 ? hour : -1;
        };
        return said < 0
                ? new Reading.Ask<>(List.of(LocalTime.of(hour % DAY, minute)), Why.UNCLEAR_WORDS)
                : new Reading.Value<>(LocalTime.of(said % DAY, minute));
    }
}
