package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.Core;
import vn.sohoi.targets.Target;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;

/** Every target of every bundled set can be asked about in November 2022; those without figures say so. */
class AllSetsTests {

    @ParameterizedTest
    @CsvSource({
        "cao-bang-2023, PROVINCE, 2023",
        "cao-bang-2024, PROVINCE, 2024",
        "thai-nguyen-2021, OTHER, 2021",
        "thai-nguyen-2022-2026, OTHER, 2022",
        "thai-nguyen-2022-2026, OTHER, 2023",
        "thai-nguyen-2022-2026, OTHER, 2026"
    })
    void everyPartAnswersThatThereAreNoFigures(String id, Staff officer, int year) {
        TargetSet set = Core.example().get(TargetSets.class).find(id).orElseThrow();
        for (Target target : set.targets()) {
            String answer = officer.answered("chỉ tiêu " + target.number() + " năm " + year);
            assertThat(answer).startsWith("Chỉ tiêu %d năm %d – %s".formatted(target.number(), year, target.name()));
            assertThat(target.parts())
                    .allSatisfy(part -> assertThat(answer).contains("- " + part.name() + ": chưa có số liệu"));
        }
    }

    @ParameterizedTest
    @CsvSource({"cao-bang-2023, PROVINCE, 2023", "thai-nguyen-2022-2026, OTHER, 2022"})
    void everyPartAnswersInEnglishToo(String id, Staff officer, int year) {
        TargetSet set = Core.example().get(TargetSets.class).find(id).orElseThrow();
        for (Target target : set.targets()) {
            String answer = officer.answered("how far along is target " + target.number() + " of " + year);
            assertThat(target.parts())
                    .allSatisfy(part -> assertThat(answer).contains("- " + part.english() + ": no figures yet"));
        }
    }

    @Test
    void nobodyIsToldToHaveMissedAReportThatIsNotAskedFor() {
        assertThat(Staff.OTHER.answered("xã nào chưa báo cáo"))
                .isEqualTo("Tỉnh Thái Nguyên không có đơn vị cấp dưới phải báo cáo.");
        assertThat(Staff.OTHER.answered("chỉ tiêu 5")).doesNotContain("báo cáo tháng");
    }

    @Test
    void nothingElseIsAnsweredForThisYear() {
        assertThat(Staff.PROVINCE.answered("chỉ tiêu 5")).startsWith("Chỉ tiêu 5 năm 2022 – Phát triển hội viên");
        assertThat(Staff.OTHER.answered("chỉ tiêu 5")).startsWith("Chỉ tiêu 5 năm 2022 – Phát triển và tập hợp");
        assertThat(Staff.PROVINCE.answered("chỉ tiêu 5 năm 2025")).contains("Chưa có bộ chỉ tiêu năm 2025");
    }
}
