package vn.sohoi.demo;

import java.util.Set;

/**
 * A unit the example gives figures to.
 *
 * @param code as in the unit list
 * @param level province, district or commune
 * @param parent the code of the unit above, empty for the province
 */
record ExampleUnit(String code, String level, String parent) {

    private static final Set<String> WARDS =
            Set.of("01267", "01270", "01273", "01276", "01279", "01282", "01285", "01288");

    private static final Set<String> TOWNSHIPS = Set.of(
            "01290", "01321", "01363", "01392", "01447", "01477", "01558", "01576", "01627", "01648", "01654", "01726",
            "01729", "01786");

    /** Wards and townships: more women and clubs, fewer poor households. */
    boolean isTown() {
        return WARDS.contains(code) || TOWNSHIPS.contains(code);
    }
}
