package vn.sohoi.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;

class InvitationsTests {

    private static final Phone LAN = new Phone("0902001654");

    private final StandingClock clock = new StandingClock("2022-11-18T01:00:00Z");
    private final Invitations invitations = new Invitations(FreshDatabase.open(), clock);

    private static final String CHAT = "telegram:1001";
    private static final String OTHER = "telegram:1002";

    @Test
    void aCodeLetsOneChatIn() {
        String code = invitations.issue(LAN);
        assertThat(invitations.use(code, CHAT)).contains(LAN);
        assertThat(invitations.use(code, OTHER)).isEmpty();
    }

    @Test
    void theSameChatMayRepeatItsCodeBecauseATurnMayRunAgain() {
        String code = invitations.issue(LAN);
        assertThat(invitations.use(code, CHAT)).contains(LAN);
        assertThat(invitations.use(code, CHAT)).contains(LAN);
    }

    @Test
    void smallLettersAndSpacesAroundDoNotMatter() {
        String code = invitations.issue(LAN);
        assertThat(invitations.use("  " + code.toLowerCase(Locale.ROOT) + "\n", CHAT))
                .contains(LAN);
        assertThat(invitations.use(code, OTHER)).isEmpty();
    }

    @Test
    void aCodeEndsAfterThirtyDays() {
        String first = invitations.issue(LAN);
        String second = invitations.issue(LAN);
        clock.forward(Duration.ofDays(30).minusMillis(1));
        assertThat(invitations.use(first, CHAT)).contains(LAN);
        clock.forward(Duration.ofMillis(1));
        assertThat(invitations.use(second, CHAT)).isEmpty();
    }

    @Test
    void oneCodeEndsAndAnotherOfTheSamePersonStays() {
        String first = invitations.issue(LAN);
        String second = invitations.issue(LAN);
        assertThat(invitations.use(first, CHAT)).contains(LAN);
        assertThat(invitations.use(second, OTHER)).contains(LAN);
    }

    @Test
    void codesAreOfLettersThatDoNotLookAlike() {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            codes.add(invitations.issue(LAN));
        }
        assertThat(codes).hasSize(200).allMatch(code -> code.matches("[A-HJKMNP-Z2-9]{8}"));
        assertThat(codes).allMatch(Invitations::looksLikeCode);
    }

    @Test
    void aCodeNobodyIssuedHasNoHolder() {
        assertThat(invitations.use("K7M2PQ9X", CHAT)).isEmpty();
        assertThat(invitations.use("", CHAT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            K7M2PQ9X   | true
            k7m2pq9x   | true
            ' K7M2PQ9X'| true
            K7M2PQ9    | false
            K7M2PQ9XY  | false
            K7M2-PQ9   | false
            báo cáo    | false
            0902001654 | false
            ''         | false
            """)
    void onlyEightLettersAndDigitsCountAsATry(String typed, boolean code) {
        assertThat(Invitations.looksLikeCode(typed)).isEqualTo(code);
    }
}
