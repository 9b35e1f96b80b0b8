package vn.sohoi.language;

import java.util.ArrayList;
import java.util.random.RandomGenerator;

/** Says a number in one of the many ways Vietnamese has for it, in words or half in digits; each way means that number. */
final class Speller {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final long[] SCALES = {1_000_000_000L, 1_000_000L, 1_000L};

    private final RandomGenerator random;

    Speller(RandomGenerator random) {
        this.random = random;
    }

    /** Below a million millions. */
    String say(long number) {
        if (number < 1_000) {
            return number == 0 ? DIGITS[0] : group((int) number, false);
        }
        return shortly(number, scaleOf(number));
    }

    private static long scaleOf(long number) {
        for (long scale : SCALES) {
            if (number >= scale) {
                return scale;
            }
        }
        throw new IllegalArgumentException("no scale word for " + number);
    }

    /** With "rưỡi" or a bare last digit where the number allows that, else in full. */
    private String shortly(long number, long scale) {
        long head = number / scale;
        long rest = number % scale;
        if (rest == scale / 2 && coin()) {
            return head(head, scale) + " rưỡi";
        }
        if (rest > 0 && rest % (scale / 10) == 0 && one(4)) {
            return tenths(head, scale, (int) (rest / (scale / 10)));
        }
        return inFull(number);
    }

    /** "nghìn hai", "một triệu tư", "1tr2", "3k5". */
    private String tenths(long head, long scale, int tenth) {
        if (coin() && head < 1_000) {
            return head + pick(glued(scale)) + tenth;
        }
        return head(head, scale) + " " + (coin() ? String.valueOf(tenth) : last(tenth, true));
    }

    private String head(long head, long scale) {
        boolean left = head == 1 && scale <= 1_000_000 && coin();
        return left ? word(scale) : part(head) + " " + word(scale);
    }

    private String inFull(long number) {
        var parts = new ArrayList<String>();
        long rest = number;
        for (long scale : SCALES) {
            if (rest >= scale) {
                parts.add(below((int) (rest / scale), !parts.isEmpty()) + " " + word(scale));
                rest %= scale;
            }
        }
        if (rest > 0) {
            parts.add(below((int) rest, true));
        }
        return String.join(" ", parts);
    }

    private String part(long group) {
        return group >= 1_000 ? inFull(group) : below((int) group, false);
    }

    /** In digits now and then; "1 nghìn 20" needs its hundreds. */
    private String below(int group, boolean inside) {
        return one(6) && (!inside || group >= 100) ? String.valueOf(group) : group(group, inside);
    }

    private String group(int group, boolean inside) {
        int hundreds = group / 100;
        int rest = group % 100;
        if (hundreds == 0 && !inside) {
            return tens(rest);
        }
        if (hundreds == 0) {
            return noHundreds(rest);
        }
        var head = hundreds == 1 && !inside && rest > 9 && one(4) ? "trăm" : digit(hundreds) + " trăm";
        if (rest == 0) {
            return digit(hundreds) + " trăm";
        }
        if (rest == 50 && coin()) {
            return head + " rưỡi";
        }
        if (rest % 10 == 0 && rest > 10 && one(6)) {
            return head + " " + last(rest / 10, true);
        }
        return head + " " + (rest < 10 ? pick("linh ", "lẻ ") + late(rest) : tens(rest));
    }

    private String noHundreds(int rest) {
        if (rest < 10) {
            return pick("không trăm linh ", "không trăm lẻ ", "linh ", "lẻ ") + late(rest);
        }
        return "không trăm " + tens(rest);
    }

    private String tens(int number) {
        int tens = number / 10;
        int unit = number % 10;
        return switch (tens) {
            case 0 -> DIGITS[unit];
            case 1 -> teens(unit);
            default -> fromTwenty(tens, unit);
        };
    }

    private String teens(int unit) {
        var ten = one(6) ? "một chục" : "mười";
        if (unit == 0) {
            return ten;
        }
        return unit == 5 && one(8)
                ? pick("chục rưỡi", "một chục rưỡi")
                : ten + " " + (unit == 1 ? "một" : last(unit, false));
    }

    /** "năm hai" is not said for 52: "năm hai nghìn không trăm" begins a year. */
    private String fromTwenty(int tens, int unit) {
        if (unit == 0) {
            return (one(6) ? String.valueOf(tens) : digit(tens)) + " " + pick("mươi", "mươi", "chục");
        }
        if (tens == 2 && one(6)) {
            return "hăm " + last(unit, true);
        }
        if (tens == 3 && one(6)) {
            return "băm " + last(unit, true);
        }
        boolean year = tens == 5 && unit < 3;
        if (one(6) && !year) {
            return DIGITS[tens] + " " + last(unit, true);
        }
        if (unit == 5 && one(8)) {
            return digit(tens) + " chục rưỡi";
        }
        return digit(tens) + pick(" mươi ", " mươi ", " chục ") + (one(8) ? String.valueOf(unit) : last(unit, true));
    }

    /** The last digit after tens. */
    private String last(int unit, boolean mot) {
        return switch (unit) {
            case 1 -> mot ? pick("mốt", "mốt", "một") : "một";
            case 4 -> pick("tư", "bốn");
            case 5 -> pick("lăm", "nhăm", "năm");
            default -> digit(unit);
        };
    }

    private String late(int unit) {
        return unit == 4 ? pick("tư", "bốn") : digit(unit);
    }

    private String digit(int digit) {
        return digit == 7 ? pick("bảy", "bảy", "bẩy") : DIGITS[digit];
    }

    private String word(long scale) {
        return scale == 1_000 ? pick("nghìn", "ngàn") : scale == 1_000_000 ? "triệu" : pick("tỷ", "tỉ");
    }

    private static String[] glued(long scale) {
        return scale == 1_000
                ? new String[] {"k", "K"}
                : scale == 1_000_000 ? new String[] {"tr", "TR", " tr ", "triệu"} : new String[] {"tỷ", "tỉ"};
    }

    private String pick(String... ways) {
        return ways[random.nextInt(ways.length)];
    }

    private boolean coin() {
        return random.nextBoolean();
    }

    private boolean one(int of) {
        return random.nextInt(of) == 0;
    }
}
