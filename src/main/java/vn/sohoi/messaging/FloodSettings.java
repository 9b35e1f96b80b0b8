package vn.sohoi.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.sohoi.limits.Rate;

/**
 * How much is taken of one sender on a channel.
 *
 * @param messages a report has a dozen answers, and some people write each word in a message of its own
 * @param files an album has ten pictures
 * @param pause nothing more is taken for this long of a sender who sent too much
 */
@ConfigurationProperties("sohoi.flood")
public record FloodSettings(
        @DefaultValue("60+1/1s") Rate messages,
        @DefaultValue("20+1/5s") Rate files,
        @DefaultValue("1m") Duration pause) {

    public static final FloodSettings DEFAULT =
            new FloodSettings(Rate.valueOf("60+1/1s"), Rate.valueOf("20+1/5s"), Duration.ofMinutes(1));
}
