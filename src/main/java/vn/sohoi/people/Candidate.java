package vn.sohoi.people;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who is named for a post, as far as she is named yet.
 *
 * @param phones the numbers that were typed, read or not; more than one is unclear
 * @param name "" for none
 */
public record Candidate(List<Optional<Phone>> phones, String name) {

    static final int LONGEST_NAME = 60;

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d(?:[ .()-]{0,2}\\d){0,30}");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}.'’ -]*");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    /** Words beside a name that are none of it. */
    private static final Pattern AROUND = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{M}])(?:phó chủ tịch|chủ tịch|pho chu tich|số điện thoại|so dien thoai|điện thoại|dien thoai|sđt|sdt|đt|số|tên là|họ tên|họ và tên|ho ten"
                    + "|tên|cho|là|của|chị|bà|cô|đồng chí|đ/c|dc|phone|name|is|mrs|ms|ạ|nhé|dạ|vâng)(?![\\p{L}\\p{M}/])");

    /** Reads "0912345678 Nguyễn Thị Lan", "chị Lan, số 0912 345 678", a number or a name alone. */
    public static Candidate read(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
        List<Optional<Phone>> phones = new ArrayList<>();
        Matcher number = NUMBER.matcher(composed);
        StringBuilder rest = new StringBuilder();
        while (number.find()) {
            phones.add(Phone.of(number.group()).filter(Phone::isMobile));
            number.appendReplacement(rest, " ; ");
        }
        number.appendTail(rest);
        return new Candidate(List.copyOf(phones), name(rest.toString()));
    }

    private static String name(String text) {
        return AROUND.matcher(text)
                .replaceAll(" ")
                .replaceAll("[,;:()\"]+", " ")
                .replaceAll("(?<!\\p{L})[.-]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** This one, with what another message says of it. */
    public Candidate with(Candidate more) {
        return new Candidate(more.phones.isEmpty() ? phones : more.phones, more.name.isEmpty() ? name : more.name);
    }

    /** The one number, when it is a mobile number. */
    public Optional<Phone> phone() {
        return phones.size() == 1 ? phones.getFirst() : Optional.empty();
    }

    public boolean hasName() {
        return name.length() <= LONGEST_NAME
                && NAME.matcher(name).matches()
                && LETTERS.matcher(name).find();
    }
}
