package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.Core;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.reports.Figure;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reports.Source;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** What can be learned of victims by asking again and subtracting, in a province of three districts. */
class VictimsTests {

    private static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");
    private static final int MONTHS = 10;

    private static final String TARGETS = """
            set: trial
            province: "9"
            name: Thử
            year: 2022
            indicators:
              found: {name: nạn nhân được phát hiện, unit: người, kind: flow, level: [commune], sensitive: true}
              served: {name: nạn nhân được trợ giúp, unit: người, kind: flow, level: [commune], sensitive: true}
              members: {name: hội viên, unit: người, kind: flow, level: [commune]}
            targets:
              - number: 1
                name: Tỷ lệ
                parts:
                  - {part: share, name: Tỷ lệ, rule: share, indicator: served, of: found, level: commune, at-least: 80}
              - number: 2
                name: Tổng số
                parts:
                  - {part: sum, name: Tổng, rule: total, indicator: served, level: commune, at-least: 9, each: 1}
                  - {part: each, name: Mỗi xã, rule: coverage, indicator: found, level: commune, each: 1}
              - number: 3
                name: Hội viên
                parts:
                  - {part: new, name: Mới, rule: total, indicator: members, level: commune, at-least: 50, also: [found]}
              - number: 4
                name: Trong hội viên
                parts:
                  - {part: in, name: Trong, rule: share, indicator: members, of: found, level: commune, at-least: 1}
            """;

    private static final List<String> QUESTIONS = Stream.of("1", "2", "3", "4")
            .flatMap(target -> Stream.of("", " toàn tỉnh", " huyện Đông", " huyện Tây", " huyện Nam", " xã An Đông")
                    .flatMap(unit -> Stream.of("", " tháng 3", " tháng 10", " quý 3", " 6 tháng đầu năm")
                            .map(period -> "chỉ tiêu " + target + unit + period)))
            .toList();

    private final Core core = Core.empty();
    private final Reports reports = core.get(Reports.class);
    private final UnitTree tree = tree();

    private UnitTree tree() {
        List<Unit> all = new ArrayList<>(List.of(Unit.of("9", Level.PROVINCE, "Tỉnh Mẫu", null)));
        List<String> districts = List.of("Đông", "Tây", "Nam");
        for (int district = 1; district <= districts.size(); district++) {
            String name = districts.get(district - 1);
            all.add(Unit.of("9" + district, Level.DISTRICT, "Huyện " + name, "9"));
            all.add(Unit.of("9" + district + "1", Level.COMMUNE, "Xã An " + name, "9" + district));
            all.add(Unit.of("9" + district + "2", Level.COMMUNE, "Xã Hòa " + name, "9" + district));
        }
        core.get(Units.class).save(all);
        core.get(TargetSets.class).save(TARGETS);
        return core.get(Units.class).on(LocalDate.of(2022, 11, 18));
    }

    private Asker asker(String unit, Role role) {
        return new Asker(List.of(Post.begin(unit, role, "Chị Hoa", new Phone("0900000009"), NOW)), tree, NOW);
    }

    private List<Asker> askers() {
        return tree.all().stream()
                .map(unit -> asker(
                        unit.code(),
                        switch (unit.level()) {
                            case COMMUNE -> Role.CHAIR;
                            case DISTRICT -> Role.DISTRICT;
                            case PROVINCE, COUNTRY -> Role.PROVINCE;
                        }))
                .toList();
    }

    private static Source source(String event) {
        return new Source("x", event, NOW.minusSeconds(9));
    }

    private void fill(SplittableRandom random) {
        for (Unit commune : tree.within("9", Level.COMMUNE)) {
            for (int month = 1; month <= MONTHS; month++) {
                Map<String, Figure> figures = Map.of(
                        "found", Figure.of(random.nextInt(4)),
                        "served", Figure.of(random.nextInt(3)),
                        "members", Figure.of(random.nextInt(9)));
                String event = commune.code() + "/" + month;
                reports.insertAll(
                        List.of(Reports.example(commune.code(), YearMonth.of(2022, month), figures, source(event))));
            }
        }
    }

    private Map<String, String> answers(Asker asker) {
        Questions questions = core.get(Questions.class);
        Map<String, String> answers = new LinkedHashMap<>();
        for (String text : QUESTIONS) {
            answers.put(
                    text,
                    String.join("\n", questions.answer(questions.understand(text, asker), asker, Language.of(text))));
        }
        return answers;
    }

    /** One report changes between two rounds of questions of everybody. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void oneReportMoreIsSeenOnlyByThoseInCharge(long seed) {
        var random = new SplittableRandom(seed);
        fill(random);
        List<Unit> communes = tree.within("9", Level.COMMUNE);
        Unit changed = communes.get(random.nextInt(communes.size()));
        List<Map<String, String>> before = askers().stream().map(this::answers).toList();
        reports.revise(
                changed.code(),
                YearMonth.of(2022, 1 + random.nextInt(MONTHS)),
                Map.of("found", Figure.of(7), "served", Figure.of(6)),
                source("correction"),
                "Ghi nhầm");
        for (int at = 0; at < askers().size(); at++) {
            Asker asker = askers().get(at);
            Map<String, String> after = answers(asker);
            if (tree.isWithin(changed.code(), asker.home().code())) {
                assertThat(after).as("in charge: " + asker.home()).isNotEqualTo(before.get(at));
            } else {
                assertThat(after).as("not in charge: " + asker.home()).isEqualTo(before.get(at));
            }
        }
    }

    /** Her own figures are exact, and so the rest of a larger unit would be what it has besides. */
    @ParameterizedTest
    @ValueSource(strings = {"chỉ tiêu 1 toàn tỉnh", "chỉ tiêu 2 huyện Đông tháng 3", "target 1 whole province"})
    void aLargerUnitIsKeptFromTheSmallerOneInIt(String text) {
        Asker chair = asker("911", Role.CHAIR);
        fill(new SplittableRandom(9));
        Questions questions = core.get(Questions.class);
        Question question = questions.understand(text, chair);
        String before = String.join("\n", questions.answer(question, chair, Language.of(text)));
        reports.revise(
                "911",
                YearMonth.of(2022, 3),
                Map.of("found", Figure.of(7), "served", Figure.of(5)),
                source("correction"),
                "Ghi nhầm");
        assertThat(String.join("\n", questions.answer(question, chair, Language.of(text))))
                .isEqualTo(before)
                .containsAnyOf("giữ kín", "kept private");
    }
}
