package vn.sohoi.console.imports;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.sohoi.targets.Allotment.Made;
import vn.sohoi.targets.Allotment.Revision;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.Allottable;
import vn.sohoi.targets.Shares;
import vn.sohoi.targets.Shares.Contradiction;
import vn.sohoi.targets.Shares.Given;
import vn.sohoi.units.UnitTree;

/** Stores shares that were computed, or takes them back, where nothing contradicts them. */
@Component
public class Allotting {

    private static final String BY = "admin";

    private final Allotments allotments;
    private final Imports imports;
    private final Clock clock;

    /**
     * Shares for the units directly below one.
     *
     * @param indicator the stock that was gone by; "" unless proportional
     */
    public record Proposal(Allottable part, String unit, UnitTree tree, Made made, String indicator, Given given) {}

    Allotting(Allotments allotments, Imports imports, Clock clock) {
        this.allotments = allotments;
        this.imports = imports;
        this.clock = clock;
    }

    /** What speaks against it, in words. */
    public List<String> rehearse(Proposal proposal) {
        Shares next = allotments.now(proposal.part()).with(proposal.unit(), proposal.given());
        return next.contradictions(proposal.part(), proposal.tree(), Set.of(proposal.unit())).stream()
                .map(wrong -> told(wrong, proposal))
                .toList();
    }

    /** What units below share out already is theirs to take back. */
    private static String told(Contradiction wrong, Proposal proposal) {
        String told = Contradictions.told(wrong, proposal.tree());
        return wrong instanceof Contradiction.NothingGiven || wrong.unit().equals(proposal.unit())
                ? told
                : told + " Xin thu hồi phần giao đó trước, hoặc nạp một tệp có cả hai cấp.";
    }

    /** Stores it if nothing speaks against it. The same shares again change nothing. */
    public List<String> apply(Proposal proposal) {
        return imports.alone(() -> {
            List<String> wrong = rehearse(proposal);
            if (wrong.isEmpty() && changes(proposal)) {
                allotments.replace(proposal.part().id(), proposal.unit(), revision(proposal));
            }
            return wrong;
        });
    }

    private boolean changes(Proposal proposal) {
        Given before = allotments.now(proposal.part()).byUnit().get(proposal.unit());
        return before == null ? !proposal.given().shares().isEmpty() : !before.equals(proposal.given());
    }

    private Revision revision(Proposal proposal) {
        return new Revision(
                BY + "/" + UUID.randomUUID(),
                clock.instant(),
                BY,
                proposal.made(),
                proposal.indicator().isEmpty() ? null : proposal.indicator(),
                proposal.given().over(),
                proposal.given().shares());
    }
}
