package vn.sohoi.language;

/** Typing slips: one letter missing, added, wrong, or two swapped. */
final class Slips {

    private Slips() {}

    static boolean oneApart(String typed, String meant) {
        int same = 0;
        int shorter = Math.min(typed.length(), meant.length());
        if (Math.abs(typed.length() - meant.length()) > 1 || typed.equals(meant)) {
            return false;
        }
        while (same < shorter && typed.charAt(same) == meant.charAt(same)) {
            same++;
        }
        if (typed.length() != meant.length()) {
            var longer = typed.length() > meant.length() ? typed : meant;
            var other = longer.equals(typed) ? meant : typed;
            return longer.substring(same + 1).equals(other.substring(same));
        }
        return typed.substring(same + 1).equals(meant.substring(same + 1)) || swapped(typed, meant, same);
    }

    /** "hia" and "haii" for "hai": the only slips that leave a short word recognisable. */
    static boolean swappedOrDoubled(String typed, String meant) {
        if (!oneApart(typed, meant)) {
            return false;
        }
        if (typed.length() == meant.length()) {
            int at = 0;
            while (typed.charAt(at) == meant.charAt(at)) {
                at++;
            }
            return swapped(typed, meant, at);
        }
        return typed.length() > meant.length()
                && typed.replaceAll("(.)\\1", "$1").equals(meant);
    }

    private static boolean swapped(String typed, String meant, int at) {
        return at + 1 < typed.length()
                && typed.charAt(at) == meant.charAt(at + 1)
                && typed.charAt(at + 1) == meant.charAt(at)
                && typed.substring(at + 2).equals(meant.substring(at + 2));
    }
}
