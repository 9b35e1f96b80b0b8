package vn.sohoi.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.sohoi.Core;
import vn.sohoi.exports.MonthTable.Cell;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** What was exported once can be exported again, whatever was corrected meanwhile. */
class AsOfTests {

    private static final String TARGETS = """
            set: trial
            province: "9"
            name: Thử
            year: 2022
            indicators:
              poor: {name: '=hộ thoát nghèo', unit: hộ, kind: flow, level: [commune]}
              members: {name: hội viên, unit: người, kind: stock, level: [commune]}
              done: {name: hội nghị, unit: xã, kind: yes-no, level: [commune]}
            targets:
              - number: 1
                name: Hộ
                parts: [{part: sum, name: Tổng, rule: total, indicator: poor, level: commune, at-least: 20}]
            """;
    private static final String UNASKED = """
            set: unasked
            province: "9"
            name: Chưa hỏi
            years: [2021, 2025]
            asked: false
            indicators:
              unasked: {name: ngoài ra, unit: việc, kind: flow, level: [district]}
            targets:
              - number: 1
                name: Việc
                parts: [{part: sum, name: Tổng, rule: total, indicator: unasked, level: district, at-least: 20}]
            """;
    private static final YearMonth MARCH = YearMonth.of(2022, 3);

    private final Core core = Core.empty();
    private final Reports reports = core.get(Reports.class);
    private final Appendices appendices = new Appendices(core.get(ProgressBook.class));
    private final Columns columns = new Columns(core.get(TargetSets.class));
    private final MonthTables months = new MonthTables(reports, core.get(Units.class), columns);
    private final YearTables years = new YearTables(reports, core.get(Units.class), columns);

    @BeforeEach
    void oneProvince() {
        core.get(TargetSets.class).save(TARGETS);
        core.get(TargetSets.class).save(UNASKED);
        core.get(Units.class)
                .save(List.of(
                        Unit.of("9", Level.PROVINCE, "Tỉnh Chín", null),
                        Unit.of("91", Level.DISTRICT, "Huyện Một", "9"),
                        Unit.of("911", Level.COMMUNE, "Xã A", "91"),
                        Unit.of("912", Level.COMMUNE, "Xã B", "91")));
        send("911", 1, Map.of("poor", Figure.of(3), "members", Figure.of(40), "done", Figure.of(0)));
        send("911", 3, Map.of("poor", Figure.of(7), "members", Figure.of(45), "done", Figure.of(1)));
        send("912", 3, Map.of("poor", Figure.UNKNOWN, "members", Figure.of(50)));
    }

    private void send(String unit, int month, Map<String, Figure> figures) {
        reports.send(unit, YearMonth.of(2022, month), figures, source(unit + month));
    }

    private Source source(String event) {
        core.clock().forward(Duration.ofMinutes(1));
        return new Source("x", event, core.clock().instant());
    }

    private Unit unit(String code) {
        return core.get(Units.class).on(LocalDate.of(2022, 12, 31)).get(code);
    }

    private List<byte[]> files(Instant asOf, Instant created) {
        TargetSet set = core.get(TargetSets.class).find("trial").orElseThrow();
        Appendix appendix = appendices.asOf(set, unit("9"), asOf);
        return List.of(
                AppendixDocument.write(appendix, created),
                AppendixWorkbook.write(appendix, created),
                MonthWorkbook.write(months.asOf(unit("9"), MARCH, asOf), created),
                YearWorkbook.write(years.asOf(unit("9"), 2022, asOf), created));
    }

    @Test
    void aCorrectionChangesNoEarlierFile() {
        Instant then = core.clock().instant();
        List<byte[]> before = files(then, then);
        reports.revise("911", MARCH, Map.of("poor", Figure.of(9)), source("fix"), "");
        send("912", 2, Map.of("poor", Figure.of(1)));
        Instant now = core.clock().instant();
        List<byte[]> after = files(then, now);
        List<byte[]> corrected = files(now, now);
        for (int file = 0; file < before.size(); file++) {
            assertThat(Zipped.differing(before.get(file), after.get(file))).containsExactly("docProps/core.xml");
            assertThat(Zipped.differing(after.get(file), corrected.get(file)))
                    .containsAnyOf("word/document.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml");
        }
    }

    @Test
    void aYearKeepsUnknownAndNothingAndZeroApart() {
        YearTable.LevelTable level =
                years.of(unit("91"), 2022, core.clock().instant()).levels().getFirst();
        assertThat(level.level()).isEqualTo("commune");
        assertThat(level.rows().getFirst().figures())
                .containsEntry("poor", new Cell("value", 10L))
                .containsEntry("members", new Cell("value", 45L))
                .containsEntry("done", new Cell("value", 1L));
        assertThat(level.rows().getLast().figures())
                .containsEntry("poor", new Cell("unknown", null))
                .containsEntry("members", new Cell("value", 50L))
                .containsEntry("done", new Cell("unanswered", null));
        assertThat(level.totals())
                .containsEntry("poor", 10L)
                .containsEntry("members", 95L)
                .containsEntry("done", 1L);
        assertThat(level.months().getFirst().figures())
                .containsEntry("done", new Cell("zero", 0L))
                .containsEntry("members", new Cell("value", 40L));
        assertThat(level.months().get(2).sent()).isEqualTo(2);
    }

    @Test
    void whatWasAnsweredWithoutBeingAskedIsShownToo() {
        Instant now = core.clock().instant();
        assertThat(months.of(unit("91"), MARCH, now).levels()).hasSize(1);
        reports.send("91", MARCH, Map.of("unasked", Figure.of(4)), source("import"));
        assertThat(months.of(unit("91"), MARCH, now).levels().getFirst().totals())
                .containsEntry("unasked", 4L);
    }
}
