package vn.sohoi.language;

import java.util.Arrays;

/** Written digits: which separators are thousands, which a decimal sign, and which neither. */
final class DigitGroups {

    /** Longer runs are phone or identity numbers when they begin with a zero. */
    private static final int SHORTEST_CODE = 9;

    private static final int MOST_DIGITS = 15;

    private static final String COUNTRY = "84";

    private static final int PHONE_WITH_COUNTRY = 11;

    private DigitGroups() {}

    /** A number whose last {@code decimals} digits stand behind the decimal sign. */
    record Written(Amount amount, int decimals) {

        static Written whole(Amount amount) {
            return new Written(amount, 0);
        }

        /** Times a scale word: "1,2 triệu" is whole although 1,2 is not. */
        Amount times(long scale) {
            long divisor = (long) Math.pow(10, decimals);
            var product = amount.times(scale);
            if (product.refusal() != null || decimals == 0) {
                return product;
            }
            return product.likeliest() % divisor == 0
                    ? new Amount(java.util.List.of(product.likeliest() / divisor), product.doubt(), null, scale)
                    : Amount.refused(Why.FRACTION);
        }

        Amount asIs() {
            return decimals == 0 ? amount : Amount.refused(Why.FRACTION);
        }
    }

    static Written read(String text) {
        boolean dots = text.indexOf('.') >= 0;
        boolean commas = text.indexOf(',') >= 0;
        if (!dots && !commas) {
            return Written.whole(digits(text));
        }
        if (dots && commas) {
            return mixed(text);
        }
        var groups = text.split("[.,]");
        if (areThousands(groups)) {
            var value = digits(String.join("", groups));
            return Written.whole(dots ? value : value.doubted(Why.SEPARATOR));
        }
        return groups.length == 2 ? decimal(groups[0], groups[1]) : refused(Why.NOT_A_NUMBER);
    }

    /** 1.200,5 and 1,200.5: the sign that comes last and once is the decimal sign. */
    private static Written mixed(String text) {
        char last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
        var whole = text.substring(0, text.lastIndexOf(last));
        var groups = whole.split("[.,]");
        return whole.indexOf(last) < 0 && areThousands(groups)
                ? decimal(String.join("", groups), text.substring(whole.length() + 1))
                : refused(Why.NOT_A_NUMBER);
    }

    private static Written decimal(String whole, String decimals) {
        var value = digits(whole + decimals);
        return decimals.length() > 6 ? refused(Why.FRACTION) : new Written(value, decimals.length());
    }

    static Amount digits(String text) {
        boolean phone = text.length() == PHONE_WITH_COUNTRY && text.startsWith(COUNTRY);
        if (phone || (text.length() >= SHORTEST_CODE && text.startsWith("0"))) {
            return Amount.refused(Why.CODE);
        }
        return text.length() > MOST_DIGITS
                ? Amount.refused(Why.TOO_LARGE)
                : Amount.sure(Long.parseLong(text), text.length() == 1 ? 1 : text.length() == 2 ? 10 : 100);
    }

    private static boolean areThousands(String[] groups) {
        boolean first = groups[0].length() <= 3 && !groups[0].startsWith("0");
        return first && Arrays.stream(groups).skip(1).allMatch(group -> group.length() == 3);
    }

    private static Written refused(Why why) {
        return Written.whole(Amount.refused(why));
    }
}
