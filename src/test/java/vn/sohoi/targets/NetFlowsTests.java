package vn.sohoi.targets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.units.Level;
import vn.sohoi.yaml.Problem;

/** Indicators that are the sum of some others less some others. */
class NetFlowsTests {

    private static final String FILE = """
            set: trial
            province: "04"
            name: Thử
            year: 2022
            indicators:
              admitted: {name: kết nạp, unit: người, kind: flow, level: [commune]}
              died: {name: mất, unit: người, kind: flow, level: [commune]}
              left: {name: ra khỏi Hội, unit: người, kind: flow, level: [commune]}
              women: {name: phụ nữ, unit: người, kind: stock, level: [commune]}
              sent: {name: gửi, unit: người, kind: flow, level: [district]}
              other: {name: khác, unit: người, kind: flow, level: [commune], sum: [gain]}
              gain: {name: tăng thêm, unit: người, kind: %s, level: [commune], %s}
            targets:
              - number: 1
                name: Hội viên
                parts:
                  - {part: all, name: Tất cả, indicator: died, level: commune, rule: total, at-least: 5}
            """;

    @Test
    void aNetFlowIsMadeFromOthersAndNotAskedFor() {
        TargetFile.Loaded loaded = TargetFile.read("f", FILE.formatted("flow", "sum: admitted, less: [died, left]"));
        assertThat(loaded.problems()).isEmpty();
        Indicator gain = loaded.set().indicator("gain").orElseThrow();
        assertThat(gain.isNet()).isTrue();
        assertThat(gain.sum()).containsExactly("admitted");
        assertThat(gain.components()).containsExactly("admitted", "died", "left");
        assertThat(loaded.set().reportedBy(Level.COMMUNE))
                .extracting(Indicator::id)
                .containsExactly("admitted", "died", "left", "women");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            flow  | sum: [nobody]                  | 'nobody'
            flow  | less: [died]                   | 'less' without 'sum'
            flow  | sum: [admitted, admitted]      | 'admitted' twice
            flow  | sum: [admitted], less: [admitted] | 'admitted' twice
            flow  | sum: [women]                   | 'women' does not add up over months
            flow  | sum: [sent]                    | 'sent' is reported by other levels
            flow  | sum: [gain]                    | 'gain' is made from 'gain' itself
            stock | sum: [admitted]                | 'sum' and 'less' for a kind that does not add up over months
            """)
    void aMistakeIsNamedWithItsLine(String kind, String made, String found) {
        assertThat(TargetFile.read("f", FILE.formatted(kind, made)).problems())
                .filteredOn(problem -> problem.line() == 12)
                .extracting(Problem::found)
                .contains(found);
    }

    @Test
    void aCircleIsNamedAtBothEnds() {
        assertThat(TargetFile.read("f", FILE.formatted("flow", "sum: [admitted, other]"))
                        .problems())
                .extracting(Problem::found)
                .containsExactly("'gain' is made from 'other' itself", "'other' is made from 'gain' itself");
    }
}
