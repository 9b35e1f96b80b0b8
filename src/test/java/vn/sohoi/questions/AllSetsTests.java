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
        TargetSet set =
                Core.example().get(TargetSets.class).find(id).orElseThrow().in(year);
        for (Target target : set.targets()) {
            String called =
                    set.area(target).map(area -> "Nhiệm vụ " + area.id()).orElse("Chỉ tiêu " + target.number());
            String answer = officer.answered("chỉ tiêu " + target.number() + " năm " + year);
            assertThat(answer).startsWith("%s năm %d – %s".formatted(called, year, target.name()));
            assertThat(target.parts())
                    .allSatisfy(part -> assertThat(answer).contains("- " + part.name() + ": chưa có số liệu"));
        }
    }

    @ParameterizedTest
    @CsvSource({"cao-bang-2023, PROVINCE, 2023", "thai-nguyen-2022-2026, OTHER, 2022"})
    void everyPartAnswersInEnglishToo(String id, Staff officer, int year) {
        TargetSet set =
                Core.example().get(TargetSets.class).find(id).orElseThrow().in(year);
        for (Target target : set.targets()) {
            String answer = officer.answered("how far along is target " + target.number() + " of " + year);
            assertThat(target.parts())
                    .allSatisfy(part -> assertThat(answer).contains("- " + part.english() + ": no figures yet"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nhiệm vụ 1.1 đến đâu rồi                               | Nhiệm vụ 1.1 năm 2022 – Xây dựng người phụ nữ
            hoạt động 1.1.5 đến đâu rồi                            | - Tin bài do cấp tỉnh đăng tải: chưa có số liệu
            hoat dong 3.3.5 den dau roi                            | - Chương trình, dự án vận động được
            hoạt động 1.1.5 năm 2023 đến đâu rồi                   | Nhiệm vụ 1.1 năm 2023
            hội thảo giải pháp thu hút hội viên năm 2023 đến đâu   | - Hội thảo giải pháp thu hút hội viên: chưa có số liệu
            tin bài do cấp tỉnh đăng tải đến đâu                   | Chủ trì: Ban Tuyên giáo – Chính sách luật pháp. Phối hợp:
            how far along is task area 3.2                         | Task area 3.2 of 2022 – Quality of staff
            chỉ tiêu 9 đến đâu                                     | Năm 2022 có các chỉ tiêu: 1, 2, 3, 4, 5, 6, 7, 8.
            """)
    void anActivityIsAskedForByItsNumberOrName(String question, String part) {
        assertThat(Staff.OTHER.answered(question)).contains(part);
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
