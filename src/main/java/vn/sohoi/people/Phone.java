package vn.sohoi.people;

import java.util.Optional;

/** A Vietnamese phone number in its domestic form, ten digits from 0. */
public record Phone(String digits) {

    private static final int SHOWN = 3;

    public Phone {
        if (!digits.matches("0\\d{9}")) {
            throw new IllegalArgumentException("not a phone number");
        }
    }

    /** Reads {@code 0912345678}, {@code +84 912 345 678}, {@code 84912345678} and {@code 912345678}. */
    public static Optional<Phone> of(String text) {
        String digits = text.strip().replaceAll("[\\s\\p{Zs}.()-]", "").replaceFirst("^'", "");
        String domestic = digits.startsWith("+84")
                ? "0" + digits.substring(3)
                : digits.matches("84\\d{9}")
                        ? "0" + digits.substring(2)
                        : digits.matches("[1-9]\\d{8}") ? "0" + digits : digits;
        return domestic.matches("0\\d{9}") ? Optional.of(new Phone(domestic)) : Optional.empty();
    }

    /** Whether it is a number that can be carried about: in Vietnam those begin with 03, 05, 07, 08 and 09. */
    public boolean isMobile() {
        return digits.matches("0[35789]\\d{8}");
    }

    /** Enough to recognise it by, too little to call: "…678". */
    public String masked() {
        return "…" + digits.substring(digits.length() - SHOWN);
    }

    @Override
    public String toString() {
        return digits;
    }
}
