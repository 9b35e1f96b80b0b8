package vn.sohoi.people;

import java.util.Collection;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** The one place that says who may do what where. */
public final class Rights {

    /** What somebody may want to do with a unit. */
    public enum Right {
        /** Send and correct the unit's own report. */
        REPORT,
        /** See the unit's totals. */
        SEE_TOTALS,
        /** See what is counted about victims: in a larger unit one more could be told by subtracting. */
        SEE_VICTIMS,
        /** See which units below it are missing, and their single figures. */
        SEE_UNITS_BELOW,
        /** Read what targets there are. */
        SEE_TARGETS,
        /** Accept or return the unit's report, and decide about its corrections: the unit directly above does. */
        REVIEW,
        /** See, add and end the unit's deputies, and ask to hand the own post over. */
        MANAGE_POSTS,
        /** Agree that a post of the unit is handed over. */
        DECIDE_POSTS
    }

    private Rights() {}

    public static boolean allows(Collection<Post> posts, Right right, Unit unit, UnitTree tree) {
        return posts.stream().anyMatch(post -> allows(post, right, unit, tree));
    }

    private static boolean allows(Post post, Right right, Unit unit, UnitTree tree) {
        boolean own = post.unit().equals(unit.code());
        boolean below = tree.isWithin(unit.code(), post.unit());
        boolean above = tree.isWithin(post.unit(), unit.code());
        boolean directlyBelow = tree.find(unit.code())
                .map(Unit::parent)
                .filter(post.unit()::equals)
                .isPresent();
        return switch (post.role()) {
            case CHAIR, DEPUTY ->
                switch (right) {
                    case REPORT, SEE_VICTIMS -> own;
                    case SEE_TOTALS, SEE_TARGETS -> own || above;
                    case MANAGE_POSTS -> own && post.role() == Role.CHAIR;
                    case SEE_UNITS_BELOW, REVIEW, DECIDE_POSTS -> false;
                };
            case DISTRICT ->
                switch (right) {
                    case REPORT -> own;
                    case SEE_TOTALS -> below || unit.level() == Level.PROVINCE && above;
                    case SEE_TARGETS -> below || above;
                    case SEE_UNITS_BELOW, SEE_VICTIMS -> below;
                    case REVIEW, DECIDE_POSTS -> directlyBelow;
                    case MANAGE_POSTS -> false;
                };
            case PROVINCE ->
                switch (right) {
                    case REPORT -> own;
                    case SEE_TOTALS, SEE_UNITS_BELOW, SEE_VICTIMS, SEE_TARGETS -> below;
                    case REVIEW -> directlyBelow;
                    case DECIDE_POSTS -> below && !own;
                    case MANAGE_POSTS -> false;
                };
            case ADMIN -> false;
        };
    }
}
