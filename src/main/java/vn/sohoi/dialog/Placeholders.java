package vn.sohoi.dialog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in braces in a prompt, such as {@code {period}}. */
final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final Pattern WRITTEN = Pattern.compile("\\{([^{}]*)}");

    private Placeholders() {}

    static String fill(String template, UnaryOperator<String> values) {
        Matcher matcher = NAME.matcher(template);
        return matcher.replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /** Everything that stands in braces, whether it is a name or not. */
    static List<String> in(String template) {
        List<String> names = new ArrayList<>();
        Matcher matcher = WRITTEN.matcher(template);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
