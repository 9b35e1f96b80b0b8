package vn.sohoi.console.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.sohoi.units.Level.COMMUNE;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.console.Examples;
import vn.sohoi.people.Post;
import vn.sohoi.targets.Rule;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetFile;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.units.Unit;

class GoodFileTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,level,name,parent\n01300,commune,Xã Hoà,040\n",
                "\uFEFFcode,level,name,parent\r\n01300,commune,Xã Hoà,040\r\n\r\n",
                "code;level;name;parent\n1300;commune;Xã Hoà;40\n",
                "sep=;\ncode;level;name;parent\n1300;commune;Xã Hoà;40\n",
                "code\tlevel\tname\tparent\n1300\tcommune\tXã Hoà\t40\n",
                " Name ,Parent,CODE,Level,, \n  Xã \u00A0 Hoà \u00A0,040,'01300,Commune,,\n,,,,,\n",
                "\"code\",\"level\",\"name\",\"parent\"\n\"01300\", \"commune\" ,\"Xã Hoà\",\"040\"",
                "code,level,name,parent\n01300,commune,\"Xã\nHoà\",\u200B040\n",
                "code,level,name,parent\n01300,commune,Xã Hoà\u0300,040\n"
            })
    void oneUnitReadsTheSameHoweverItIsWritten(String file) {
        Check.Result result = Check.file(Kind.UNITS, file.replace("Hoà\u0300", "Hoa\u0300"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().units()).hasSize(1);
        Unit unit = result.checked().units().getFirst();
        assertThat(unit.code()).isEqualTo("01300");
        assertThat(unit.parent()).isEqualTo("040");
        assertThat(unit.name()).isEqualTo("Xã Hoà");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cao-bang-2022", "cao-bang-2023", "cao-bang-2024", "thai-nguyen-2021", "thai-nguyen-2022-2026"})
    void everyBundledSetCanBeSentIn(String set) {
        Check.Result result = Check.file(Kind.TARGETS, Examples.text("/targets/" + set + ".yaml"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().counts().rows()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void whatExcelCallsUnicodeTextIsRead(String charset) throws Exception {
        byte[] file = "\uFEFFcode\tlevel\tname\tparent\n01300\tcommune\tXã Hoà\t040\n".getBytes(charset);
        assertThat(Check.file(Kind.UNITS, file).checked().units())
                .extracting(Unit::name)
                .containsExactly("Xã Hoà");
    }

    @Test
    void theExampleUnitsComeOutWithTheirZerosWhenTheyWereLost() {
        String lost = Examples.units().replaceAll("(?m)^0+", "").replaceAll("(?m),0+(\\d+)$", ",$1");
        assertThat(lost).contains("\n40,district,", "\n1267,commune,").doesNotContain("01267");
        Check.Result kept = Check.file(Kind.UNITS, Examples.units());
        Check.Result padded = Check.file(Kind.UNITS, lost);
        assertThat(kept.problems()).isEmpty();
        assertThat(padded.problems()).isEmpty();
        assertThat(padded.checked().units())
                .containsExactlyElementsOf(kept.checked().units());
        assertThat(kept.checked().counts().rows()).isEqualTo(172);
    }

    @Test
    void decomposedTextIsComposed() {
        String decomposed = Normalizer.normalize(Examples.units(), Normalizer.Form.NFD);
        assertThat(decomposed).isNotEqualTo(Examples.units());
        assertThat(Check.file(Kind.UNITS, decomposed).checked().units())
                .containsExactlyElementsOf(
                        Check.file(Kind.UNITS, Examples.units()).checked().units());
    }

    @Test
    void rowsThatAreStoredAlreadyAreUnchanged() {
        Check.Result result = Check.file(Kind.UNITS, """
                code,level,name,parent
                01267,commune,Phường Sông Hiến,040
                01270,commune,Phường Khác,040
                01300,commune,Xã Mới,040
                """);
        assertThat(result.checked().counts()).isEqualTo(new Checked.Counts(3, 1, 1, 1));
        assertThat(result.checked().units()).extracting(Unit::code).containsExactlyInAnyOrder("01270", "01300");
    }

    @Test
    void mergedUnitsEndTheDayBefore() {
        Check.Result result = Check.file(Kind.UNITS, """
                code,level,name,parent,merged_from,from
                01267,commune,Phường Thục Phán,04,1267 01270,2025-07-01
                """);
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().counts()).isEqualTo(new Checked.Counts(1, 1, 0, 0));
        LocalDate last = LocalDate.of(2025, 6, 30);
        assertThat(result.checked().units())
                .extracting(Unit::id, Unit::to)
                .containsExactlyInAnyOrder(
                        tuple("01267", last),
                        tuple("01270", last),
                        tuple("040", last),
                        tuple("01267@2025-07-01", null));
    }

    @Test
    void mergersOfUnitsThatWereNeverKnownNeedNoDate() {
        Check.Result result = Check.file(
                Kind.UNITS, "code,level,name,parent,merged_from\n01290,commune,Xã Bảo Lâm,04,01290 01309 01312\n");
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().units().getFirst().mergedFrom()).containsExactly("01290", "01309", "01312");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "912345678", "+84 912 345 678", "84912345678", "0912.345.678", "'0912345678"})
    void phonesAreReadAsSpreadsheetsLeaveThem(String phone) {
        Check.Result result = Check.file(Kind.ROSTER, "unit,role,name,phone\n1270,Chair,Chị Hai," + phone);
        assertThat(result.problems()).isEmpty();
        Post post = result.checked().posts().getFirst();
        assertThat(post.phone()).isEqualTo("0912345678");
        assertThat(post.unit()).isEqualTo("01270");
    }

    @Test
    void aReplacedHolderCountsAsChanged() {
        String file = """
                unit,role,name,phone
                01267,chair,Chị Mới,0912345678
                01267,deputy,Chị Phó,0912345679
                """;
        assertThat(Check.file(Kind.ROSTER, file).checked().counts()).isEqualTo(new Checked.Counts(2, 1, 1, 0));
    }

    @Test
    void theRoleTellsWhichOfTwoUnitsALostZeroMeans() {
        String file = "unit,role,name,phone\n42,chair,A,0912345678\n42,district,B,0912345679\n";
        assertThat(Check.file(Kind.ROSTER, file).checked().posts())
                .extracting(Post::unit)
                .containsExactly("00042", "042");
    }

    @ParameterizedTest
    @CsvSource({"2022-08", "2022-8", "08/2022", "8/2022", "8-2022", "2022-08-31"})
    void monthsAreReadAsPeopleWriteThem(String period) {
        Check.Result result = Check.file(Kind.FIGURES, figure("01267," + period + ",new-members,12"));
        assertThat(result.checked().figures())
                .containsExactly(new Redo.Month("01267", YearMonth.of(2022, 8), Map.of("new-members", 12L)));
    }

    @Test
    void unknownZeroAndNumberAreThreeThings() {
        Check.Result result = Check.file(
                Kind.FIGURES,
                figure("01267,2022-08,new-members,12\n01267,2022-08,clubs,Chưa rõ\n01267,2022-08,new-clubs,0\n"
                        + "01267,2022-08,works-done,unknown"));
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().figures().getFirst().values())
                .containsEntry("new-members", 12L)
                .containsEntry("clubs", null)
                .containsEntry("new-clubs", 0L)
                .containsEntry("works-done", null);
    }

    @Test
    void figuresThatAreStoredAlreadyAreLeftOut() {
        Check check = new Check()
                .reported("01267", "2022-08", "new-members", 12)
                .reported("01267", "2022-08", "new-clubs", 1);
        Check.Result result = check.check(
                Kind.FIGURES,
                figure("01267,2022-08,new-members,12\n01267,2022-08,new-clubs,2\n01267,2022-08,works-done,3"));
        assertThat(result.checked().counts()).isEqualTo(new Checked.Counts(3, 1, 1, 1));
        assertThat(result.checked().figures().getFirst().values()).containsOnlyKeys("new-clubs", "works-done");
    }

    @Test
    void theExampleTargetsAreRecognised() {
        Check.Result result = Check.file(Kind.TARGETS, Examples.targets());
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().counts()).isEqualTo(new Checked.Counts(20, 0, 0, 20));
        assertThat(result.checked().targetSets()).isEmpty();
        String changed = Examples.targets().replace("at-least: 1300", "at-least: 1400");
        assertThat(Check.file(Kind.TARGETS, changed).checked().counts()).isEqualTo(new Checked.Counts(20, 0, 1, 19));
    }

    @Test
    void aTableOfTargetsIsTheSameSetAsItsYaml() {
        String table = Examples.text("/imports/targets.csv");
        Check.Result result = Check.file(Kind.TARGETS, table);
        assertThat(result.problems()).isEmpty();
        assertThat(result.checked().counts()).isEqualTo(new Checked.Counts(4, 4, 0, 0));
        assertThat(result.checked().targetSets()).hasSize(1);
        String yaml = result.checked().targetSets().getFirst();
        assertThat(TargetFile.read("table", yaml).set())
                .isEqualTo(TargetFile.read("yaml", Examples.text("/imports/targets.yaml"))
                        .set());
    }

    @Test
    void aTableTakesEveryKeyOfEveryRule() {
        String table = """
                set,province,year,years,asked,set_name,target,target_name,part,part_name,indicator,indicator_name,unit,kind,reported_by,level,rule,at_least,each,of,by,levels,below,at_most,base,gain,when,when_of,above,up_to,sum,less
                thu,4,,2023;2026,false,Bộ thử,1,Một,plan,Kế hoạch,new,kết nạp,người,flow,commune,commune,total,,3,,,2023:500; 2024:400,,,,,,,,,,
                thu,,,,,,1,,quarter,Quý,new,,,,,commune,quarterly,,2,,,,,,,,,,,,,
                thu,,,,,,1,,each,Từng xã,now,hiện có,người,stock,commune,commune,each-share,0.3,,base,,,,,,,now,all,80,,,
                thu,,,,,,1,,rest,Còn lại,now,,,,,commune,each-share,1,,base,,,,,,,now,all,,80,,
                thu,,,,,,1,,few,Không quá,now,,,,,commune,at-most,,,all,,,60,10,,,,,,,,
                thu,,,,,,1,,grown,Tăng,now,,,,,commune,growth,1,,,,,,,900,,,,,,,
                thu,,,,,,1,,gained,Thêm,now,,,,,commune,growth,,,base,,,,,,50,,,,,,
                thu,,,,,,1,,net,Tăng thực,net,tăng thực,người,flow,commune,commune,total,5,,,,,,,,,,,,,new,left
                thu,,,,,,,,,,base,đầu kỳ,người,stock,commune,,,,,,,,,,,,,,,,,
                thu,,,,,,,,,,all,phụ nữ,người,stock,commune,,,,,,,,,,,,,,,,,
                thu,,,,,,,,,,left,giảm,người,flow,commune,,,,,,,,,,,,,,,,,
                """;
        Check.Result result = Check.file(Kind.TARGETS, table);
        assertThat(result.problems()).isEmpty();
        TargetSet set = TargetFile.read("table", result.checked().targetSets().getFirst())
                .set();
        assertThat(set.term()).isEqualTo(new TargetSet.Term(2023, 2026));
        assertThat(set.asked()).isFalse();
        assertThat(set.indicator("net").orElseThrow().components()).containsExactly("new", "left");
        assertThat(set.targets().getFirst().parts())
                .extracting(Target.Part::rule)
                .containsExactly(
                        new Rule.Plan("new", COMMUNE, new TreeMap<>(Map.of(2023, 500L, 2024, 400L)), 3),
                        new Rule.Quarterly("new", COMMUNE, 2),
                        new Rule.EachShare("now", "base", COMMUNE, percent("0.3"), among(true)),
                        new Rule.EachShare("now", "base", COMMUNE, percent("1"), among(false)),
                        new Rule.AtMost("now", "all", COMMUNE, percent("60"), 10),
                        new Rule.Growth("now", COMMUNE, new Rule.Base.Given(900), new Rule.Gain.Percent(percent("1"))),
                        new Rule.Growth("now", COMMUNE, new Rule.Base.Reported("base"), new Rule.Gain.Absolute(50)),
                        new Rule.Total("net", COMMUNE, 5, 0));
    }

    private static BigDecimal percent(String text) {
        return new BigDecimal(text);
    }

    private static Rule.Among among(boolean above) {
        return new Rule.Among("now", "all", above, percent("80"));
    }

    private static String figure(String rows) {
        return "unit,period,indicator,value\n" + rows;
    }
}
