package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.people.Handovers.Decided;
import vn.sohoi.people.Handovers.Source;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;
import vn.sohoi.units.UnitTree;

class HandoversTests {

    private static final Phone LAN = new Phone("0902001654");
    private static final Phone MAI = new Phone("0903001654");
    private static final Phone NGA = new Phone("0912345678");
    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");

    private final MongoTemplate mongo = FreshDatabase.open();
    private final Roster roster = new Roster(mongo, new StandingClock("2022-11-18T01:00:00Z"));
    private final Handovers handovers = new Handovers(mongo, roster);

    @BeforeEach
    void fill() {
        roster.replace(List.of(post(Role.CHAIR, "Lan", LAN), post(Role.DEPUTY, "Mai", MAI)), new UnitTree(List.of()));
    }

    @Test
    void onceAgreedThePostIsTheOthersAtOnce() {
        ask("wish", NGA);
        assertThat(handovers.agree("wish", source("yes"))).isEqualTo(Decided.DONE);
        assertThat(roster.postsOf(LAN)).isEmpty();
        assertThat(roster.postsOf(NGA)).extracting(Post::role).containsExactly(Role.CHAIR);
        assertThat(roster.postsOf(MAI)).extracting(Post::role).containsExactly(Role.DEPUTY);
        assertThat(handovers.open()).isEmpty();
    }

    @Test
    void aDeputyWhoGetsThePostIsNoDeputyAnyMore() {
        ask("wish", MAI);
        handovers.agree("wish", source("yes"));
        assertThat(roster.postsOf(MAI)).extracting(Post::role).containsExactly(Role.CHAIR);
    }

    @Test
    void theSameDecisionAgainIsDoneAndAnotherComesTooLate() {
        ask("wish", NGA);
        handovers.agree("wish", source("yes"));
        List<Post> after = mongo.findAll(Post.class);
        assertThat(handovers.agree("wish", source("yes"))).isEqualTo(Decided.DONE);
        assertThat(handovers.decline("wish", "no", source("no"))).isEqualTo(Decided.SETTLED);
        assertThat(handovers.withdraw("wish", source("back"))).isEqualTo(Decided.SETTLED);
        assertThat(mongo.findAll(Post.class)).containsExactlyInAnyOrderElementsOf(after);
    }

    @Test
    void theSameWishAgainIsOneWish() {
        ask("wish", NGA);
        ask("wish", NGA);
        assertThat(handovers.open()).hasSize(1);
    }

    @Test
    void nothingHappensToAWishThatWasTakenBackOrDeclined() {
        ask("wish", NGA);
        assertThat(handovers.withdraw("wish", source("back"))).isEqualTo(Decided.DONE);
        assertThat(handovers.agree("wish", source("yes"))).isEqualTo(Decided.SETTLED);
        ask("other", NGA);
        assertThat(handovers.decline("other", "no", source("no"))).isEqualTo(Decided.DONE);
        assertThat(handovers.agree("other", source("yes"))).isEqualTo(Decided.SETTLED);
        assertThat(roster.postsOf(LAN)).hasSize(1);
        assertThat(roster.postsOf(NGA)).isEmpty();
    }

    @Test
    void aWishOfSomebodyWhoWasReplacedMeanwhileIsVoid() {
        ask("wish", NGA);
        roster.replace(List.of(post(Role.CHAIR, "Mai", MAI)), new UnitTree(List.of()));
        assertThat(handovers.agree("wish", source("yes"))).isEqualTo(Decided.VOID);
        assertThat(roster.postsOf(NGA)).isEmpty();
        assertThat(handovers.open()).isEmpty();
    }

    @Test
    void whatWasDecidedBeforeAKillIsCarriedOutAtTheNextStart() {
        ask("wish", NGA);
        Handover wish = handovers.find("wish").orElseThrow();
        mongo.save(new Handover(
                wish.id(),
                wish.unit(),
                wish.name(),
                wish.phone(),
                wish.nextName(),
                wish.nextPhone(),
                wish.at(),
                Handover.State.AGREED,
                "yes",
                "0901000051",
                null,
                NOW,
                false));
        handovers.carryOutAll();
        handovers.carryOutAll();
        assertThat(roster.postsOf(LAN)).isEmpty();
        assertThat(roster.postsOf(NGA)).hasSize(1);
        assertThat(handovers.find("wish").orElseThrow().carriedOut()).isTrue();
    }

    @Test
    void anEndedPostKeepsItsEnd() {
        ask("wish", NGA);
        handovers.agree("wish", source("yes"));
        assertThat(Objects.requireNonNull(mongo.findById("01654|CHAIR|" + LAN, Post.class))
                        .to())
                .isEqualTo(NOW);
    }

    private void ask(String event, Phone next) {
        handovers.ask(Handover.ask(event, roster.postsOf(LAN).getFirst(), "Nga", next, NOW));
    }

    private static Source source(String event) {
        return new Source("0901000051", event, NOW);
    }

    private static Post post(Role role, String name, Phone phone) {
        return Post.begin("01654", role, name, phone, NOW);
    }
}
