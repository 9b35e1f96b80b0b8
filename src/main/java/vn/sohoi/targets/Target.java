package vn.sohoi.targets;

import java.util.List;

/**
 * One numbered target.
 *
 * @param words what people call it, Vietnamese and English
 */
public record Target(int number, String name, String english, List<String> words, List<Part> parts) {

    /**
     * What is measured and judged on its own; the target is met when all its parts are.
     *
     * @param id unique within the target
     * @param also indicators that are told beside the result
     */
    public record Part(String id, String name, String english, Rule rule, List<String> also, List<String> words) {}
}
