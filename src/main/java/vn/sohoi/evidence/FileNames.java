package vn.sohoi.evidence;

import java.text.Normalizer;
import java.util.Locale;

/** Makes a file's name fit to be shown and to be saved under, with the ending that its content has. */
final class FileNames {

    static final String FALLBACK = "minh-chung";

    private FileNames() {}

    /** "../../Báo cáo.exe" of a photo → "Báo cáo.jpg". */
    static String clean(String given, FileType type) {
        String last = Normalizer.normalize(given, Normalizer.Form.NFC).replaceFirst("(?s)^.*[/\\\\]", "");
        String shown = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}<>:\"|?*;%$`]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        String bare =
                shown.replaceFirst("\\.[\\p{L}\\p{N}]{1,5}$", "").replaceAll("^[.\\s=+@-]+|(?<![.\\s])[.\\s]++$", "");
        String name = shortened(
                bare.isEmpty() ? FALLBACK : bare,
                Limits.LONGEST_NAME - type.ending().length());
        return name + (keepsEnding(shown, type) ? ending(shown) : type.ending());
    }

    private static boolean keepsEnding(String shown, FileType type) {
        return type == FileType.JPEG && shown.toLowerCase(Locale.ROOT).matches(".*\\.jpe?g");
    }

    private static String ending(String shown) {
        return shown.substring(shown.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name, int longest) {
        if (name.length() <= longest) {
            return name;
        }
        int cut = Character.isHighSurrogate(name.charAt(longest - 1)) ? longest - 1 : longest;
        return name.substring(0, cut).strip();
    }
}
