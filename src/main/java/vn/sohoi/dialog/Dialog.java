package vn.sohoi.dialog;

import java.util.List;
import java.util.Optional;

/**
 * A conversation with a purpose, as written in one file.
 *
 * @param title how it is called in front of people
 * @param start phrases that open it
 * @param takes what may follow the phrase
 * @param steps in the order in which they follow each other
 */
public record Dialog(String name, String title, List<String> start, Takes takes, List<Step> steps) {

    /** The kind of period that may follow a phrase. */
    public enum Takes {
        NOTHING,
        /** "báo cáo" may be followed by "tháng 8". */
        MONTH,
        /** "báo cáo 6 tháng" may be followed by "đầu năm 2022". */
        HALF_YEAR,
        /** "báo cáo năm" may be followed by "2022". */
        YEAR
    }

    public Optional<Step> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }

    /** The steps behind one, in order; all of them when it is not there any more. */
    List<Step> after(String name) {
        return steps.subList(indexOf(name) + 1, steps.size());
    }

    /** The steps before one, nearest first. */
    List<Step> before(String name) {
        return steps.subList(0, Math.max(indexOf(name), 0)).reversed();
    }

    private int indexOf(String name) {
        return steps.stream().map(Step::name).toList().indexOf(name);
    }
}
