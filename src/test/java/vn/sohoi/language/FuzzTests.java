package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short fuzz run with every build; {@code ops/bench/fuzz} or {@code -Dfuzz.messages=1000000} makes it long. */
class FuzzTests {

    private static final Logger LOG = LoggerFactory.getLogger(FuzzTests.class);

    @Test
    void noGeneratedMessageFailsHangsOrIsReadAsWhatItDoesNotSay() {
        int messages = Integer.getInteger("fuzz.messages", 20_000);
        long seed = Long.getLong("seed", Fuzz.SEED);
        LOG.info("{} messages by seed {}", messages, seed);
        var outcome = Fuzz.run(seed, messages);
        LOG.info("{}", outcome);
        assertThat(outcome.kinds().keySet()).containsExactlyInAnyOrder(Fuzz.Kind.values());
        assertThat(outcome.clear()).isGreaterThan(messages / 3);
        assertThat(outcome.clearlyRead()).isGreaterThan(outcome.clear() * 2 / 3);
    }
}
