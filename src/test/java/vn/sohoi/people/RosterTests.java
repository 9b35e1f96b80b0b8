package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;
import vn.sohoi.units.UnitTree;

class RosterTests {

    private static final Phone LAN = new Phone("0902001654");
    private static final Phone MAI = new Phone("0903001654");
    private static final Phone HOA = new Phone("0902001657");
    private static final Phone NGA = new Phone("0912345678");

    private final MongoTemplate mongo = FreshDatabase.open();
    private final StandingClock clock = new StandingClock("2022-11-18T01:00:00Z");
    private final Roster roster = new Roster(mongo, clock);

    @BeforeEach
    void fill() {
        replace(List.of(
                post("01654", Role.CHAIR, "Lan", LAN),
                post("01654", Role.DEPUTY, "Mai", MAI),
                post("01657", Role.CHAIR, "Hoa", HOA)));
    }

    @Test
    void aReplacedChairLosesThePostAtOnceAndTheOthersStay() {
        assertThat(roster.postsOf(LAN)).hasSize(1);
        clock.forward(Duration.ofHours(1));
        replace(List.of(post("01654", Role.CHAIR, "Nga", NGA)));
        assertThat(roster.postsOf(LAN)).isEmpty();
        assertThat(roster.postsOf(NGA)).extracting(Post::unit).containsExactly("01654");
        assertThat(roster.of("01654")).extracting(Post::name).containsExactlyInAnyOrder("Nga", "Mai");
        assertThat(roster.of("01657")).extracting(Post::name).containsExactly("Hoa");
    }

    @Test
    void anEndedPostIsKeptWithItsEnd() {
        clock.forward(Duration.ofHours(1));
        replace(List.of(post("01654", Role.CHAIR, "Nga", NGA)));
        Post ended = Objects.requireNonNull(mongo.findById("01654|CHAIR|" + LAN, Post.class));
        assertThat(ended.to()).isEqualTo(Instant.parse("2022-11-18T02:00:00Z"));
        assertThat(ended.name()).isEqualTo("Lan");
    }

    @Test
    void repeatingChangesNothing() {
        List<Post> before = mongo.findAll(Post.class);
        clock.forward(Duration.ofDays(1));
        replace(List.of(
                post("01654", Role.CHAIR, "Lan", LAN),
                post("01654", Role.DEPUTY, "Mai", MAI),
                post("01657", Role.CHAIR, "Hoa", HOA)));
        assertThat(mongo.findAll(Post.class)).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void aCorrectedNameIsTakenOver() {
        replace(List.of(post("01657", Role.CHAIR, "Hoà", HOA)));
        assertThat(roster.postsOf(HOA)).extracting(Post::name).containsExactly("Hoà");
        assertThat(roster.all()).hasSize(3);
    }

    @Test
    void namingNobodyChangesNothing() {
        replace(List.of());
        assertThat(roster.all()).hasSize(3);
    }

    @Test
    void onePersonMayHoldSeveralPostsInTheOrderOfTheirUnits() {
        replace(List.of(post("01660", Role.DEPUTY, "Lan", LAN), post("01651", Role.CHAIR, "Lan", LAN)));
        assertThat(roster.postsOf(LAN)).extracting(Post::unit).containsExactly("01651", "01654", "01660");
    }

    @Test
    void twoHoldersOfOnePlaceAreBothKept() {
        replace(List.of(post("01657", Role.CHAIR, "Hoa", HOA), post("01657", Role.CHAIR, "Nga", NGA)));
        assertThat(roster.of("01657")).extracting(Post::name).containsExactlyInAnyOrder("Hoa", "Nga");
    }

    @Test
    void whoComesBackHoldsThePostAgainBesideTheOneThatEnded() {
        replace(List.of(post("01654", Role.CHAIR, "Nga", NGA)));
        clock.forward(Duration.ofHours(1));
        replace(List.of(post("01654", Role.CHAIR, "Lan", LAN)));
        replace(List.of(post("01654", Role.CHAIR, "Lan", LAN)));
        assertThat(mongo.findAll(Post.class))
                .filteredOn(post -> post.phone().equals(LAN.digits()))
                .extracting(Post::from, Post::to)
                .containsExactlyInAnyOrder(
                        tuple(Instant.parse("2022-11-18T01:00:00Z"), Instant.parse("2022-11-18T01:00:00Z")),
                        tuple(Instant.parse("2022-11-18T02:00:00Z"), null));
        assertThat(roster.postsOf(LAN)).hasSize(1);
        assertThat(roster.postsOf(NGA)).isEmpty();
    }

    @Test
    void aRestartFindsTheSamePosts() {
        replace(List.of(post("01654", Role.CHAIR, "Nga", NGA)));
        assertThat(new Roster(mongo, clock).all()).containsExactlyInAnyOrderElementsOf(roster.all());
    }

    @Test
    void anUnknownPhoneHoldsNothing() {
        assertThat(roster.postsOf(new Phone("0999999999"))).isEmpty();
        assertThat(roster.of("99999")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aRoleIsFoundByItsCode(Role role) {
        assertThat(Role.ofCode(role.code())).contains(role);
        assertThat(Role.ofCode(role.name())).isEmpty();
    }

    /** Without mergers, every post is of its own unit. */
    private void replace(List<Post> posts) {
        roster.replace(posts, new UnitTree(List.of()));
    }

    private Post post(String unit, Role role, String name, Phone phone) {
        return Post.begin(unit, role, name, phone, clock.instant());
    }
}
