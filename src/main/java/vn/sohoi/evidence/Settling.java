package vn.sohoi.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes care, at the start and then every hour, of files that were kept from being attached. */
@Component
class Settling {

    private static final int EVERY_MILLIS = 60 * 60 * 1000;

    private static final Logger LOG = LoggerFactory.getLogger(Settling.class);

    private final Evidence evidence;

    Settling(Evidence evidence) {
        this.evidence = evidence;
    }

    @Scheduled(fixedDelay = EVERY_MILLIS)
    void settle() {
        try {
            evidence.settle();
        } catch (RuntimeException down) {
            LOG.warn("files that wait for their attachment wait for another hour", down);
        }
    }
}
