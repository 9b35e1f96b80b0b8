package vn.sohoi.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One unit's report for one month as it was sent.
 *
 * @param figures indicator id → value, in the order the indicators are asked; an indicator left out is unknown
 */
record ExampleReport(String unit, YearMonth period, Instant sentAt, Map<String, Long> figures) {

    ExampleReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }
}
