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

    @Test
    void aCodeLeadsToItsHolderUntilItIsUsed() {
        String code = invitations.issue(LAN);
        assertThat(invitations.holder(code)).contains(LAN);
        invitations.use(code);
        assertThat(invitations.holder(code)).isEmpty();
        invitations.use(code);
        assertThat(invitations.holder(code)).isEmpty();
    }

    @Test
    void smallLettersAndSpacesAroundDoNotMatter() {
        String code = invitations.issue(LAN);
        String typed = "  " + code.toLowerCase(Locale.ROOT) + "\n";
        assertThat(invitations.holder(typed)).contains(LAN);
        invitations.use(typed);
        assertThat(invitations.holder(code)).isEmpty();
    }

    @Test
    void aCodeEndsAfterThirtyDays() {
        String code = invitations.issue(LAN);
        clock.forward(Duration.ofDays(30).minusMillis(1));
        assertThat(invitations.holder(code)).contains(LAN);
        clock.forward(Duration.ofMillis(1));
        assertThat(invitations.holder(code)).isEmpty();
    }

    @Test
    void oneCodeEndsAndAnotherOfTheSamePersonStays() {
        String first = invitations.issue(LAN);
        String second = invitations.issue(LAN);
        invitations.use(first);
        assertThat(invitations.holder(second)).contains(LAN);
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
        assertThat(invitations.holder("K7M2PQ9X")).isEmpty();
        assertThat(invitations.holder("")).isEmpty();
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
