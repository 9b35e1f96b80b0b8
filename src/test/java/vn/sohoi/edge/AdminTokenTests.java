package vn.sohoi.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.mock.env.MockEnvironment;
import vn.sohoi.storage.FreshDatabase;
import vn.sohoi.time.StandingClock;

@ExtendWith(OutputCaptureExtension.class)
class AdminTokenTests {

    private static final Pattern SHOWN = Pattern.compile("The admin token is (\\S{43})");

    private final StandingClock clock = new StandingClock("2026-03-01T01:00:00Z");
    private final MongoTemplate mongo = FreshDatabase.open();

    @Test
    void aMissingTokenIsMadeOnceAndShownOnce(CapturedOutput output) {
        AdminToken first = start("");
        Matcher shown = SHOWN.matcher(output.getOut());
        assertThat(shown.find()).isTrue();
        String token = shown.group(1);
        assertThat(first.opens("Bearer " + token)).isTrue();

        assertThat(start("").opens("Bearer " + token)).isTrue();
        assertThat(SHOWN.matcher(output.getOut()).results()).hasSize(1);
        assertThat(output).contains("SOHOI_ADMIN_TOKEN");
    }

    @Test
    void theStoreKnowsItByItsDigestOnly(CapturedOutput output) {
        start("");
        Matcher shown = SHOWN.matcher(output.getOut());
        assertThat(shown.find()).isTrue();
        assertThat(mongo.findAll(Document.class, "installation"))
                .singleElement()
                .satisfies(kept -> assertThat(kept.toJson()).contains("sha256").doesNotContain(shown.group(1)));
    }

    @Test
    void aGivenTokenIsNeverShownAndNoneIsMade(CapturedOutput output) {
        assertThat(start("hidden#{1}").opens("Bearer hidden#{1}")).isTrue();
        assertThat(output).doesNotContain("hidden", "admin token");
        assertThat(mongo.findAll(Document.class, "installation")).isEmpty();
    }

    @Test
    void aGivenTokenTakesTheMadeOnesPlace(CapturedOutput output) {
        start("");
        Matcher shown = SHOWN.matcher(output.getOut());
        assertThat(shown.find()).isTrue();
        assertThat(start("given").opens("Bearer " + shown.group(1))).isFalse();
    }

    @Test
    void beforeTheStartNothingOpens() {
        var token = new AdminToken(mongo, clock, new MockEnvironment());
        assertThat(token.opens("Bearer ")).isFalse();
        assertThat(token.opens("")).isFalse();
    }

    private AdminToken start(String given) {
        var token = new AdminToken(mongo, clock, new MockEnvironment().withProperty("sohoi.admin-token", given));
        token.start();
        return token;
    }
}
