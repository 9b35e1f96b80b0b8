package vn.sohoi.edge;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.sohoi.limits.Rate;

/**
 * How much of the service one sender may take; a load run raises them, nothing else has to.
 *
 * @param requests of one address: many people of an office share one, and a machine's import is a few
 * @param wrongTokens of one address: slips of whoever sets up a machine, hopeless for guessing 256 bits
 * @param chat messages of one chat of the simulator: a burst is a page that comes back online, the rest is faster than
 *     anybody types
 * @param bodyTime how long a body of text may take to arrive, on a bad line too
 * @param fileTime the same for a file: 11 MB at 1 Mbit/s
 */
@ConfigurationProperties("sohoi.limits")
record LimitSettings(
        @DefaultValue("3000+1000/1s") Rate requests,
        @DefaultValue("10+10/1m") Rate wrongTokens,
        @DefaultValue("200+5/1s") Rate chat,
        @DefaultValue("20s") Duration bodyTime,
        @DefaultValue("100s") Duration fileTime) {}
