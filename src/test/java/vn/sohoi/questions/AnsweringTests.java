package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sohoi.Core;
import vn.sohoi.units.Units;

class AnsweringTests {

    @Test
    void anAnswerNamesTargetYearUnitResultPercentReportingAndTime() {
        assertThat(Staff.PROVINCE.answered("chỉ tiêu 5 đến đâu rồi")).isEqualTo("""
                Chỉ tiêu 5 năm 2022 – Phát triển hội viên
                Tỉnh Cao Bằng:
                - Hội viên tăng thêm: 1.592/1.300 hội viên, đạt 122% (vượt)
                Đã báo cáo tháng 10/2022: 149/161 xã, phường, thị trấn.
                Tính đến 08:00 ngày 18/11/2022.""");
    }

    @Test
    void theSameInEnglish() {
        assertThat(Staff.PROVINCE.answered("how far along is target 5")).isEqualTo("""
                Target 5 of 2022 – New members
                Cao Bằng Province:
                - Members added: 1,592/1,300, 122% (exceeded)
                Reported for October 2022: 149/161 communes.
                As of 08:00 on 18 November 2022.""");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 1  | 161/161 cơ sở, đạt 100%
            chỉ tiêu 1  | Đội, nhóm, CLB thành lập mới: 150
            chỉ tiêu 1  | Đội, nhóm, CLB hiện có: 416
            chỉ tiêu 2  | 207/161 hộ, đạt 129% (vượt)
            chỉ tiêu 2  | 211/161 hộ, đạt 131% (vượt)
            chỉ tiêu 2  | 154/20 người, đạt 770% (vượt)
            chỉ tiêu 2  | HTX thành lập mới, đến cuối nhiệm kỳ: chưa có số liệu
            chỉ tiêu 3  | 9/9 người, bằng 100% (yêu cầu 80%) – đạt
            chỉ tiêu 4  | 815/805 hộ, đạt 101% (vượt)
            chỉ tiêu 4  | 471/161 phần việc, đạt 293% (vượt)
            chỉ tiêu 6  | 934/1.466 người, bằng 63,7% (yêu cầu 60%) – đạt
            chỉ tiêu 7  | Cuộc giám sát: 328
            chỉ tiêu 8  | 1/1 chính sách, đạt 100%
            chỉ tiêu 9  | 125/50 gia đình, đạt 250% (vượt)
            chỉ tiêu 9  | 10/10 huyện, thành phố, đạt 100%
            chỉ tiêu 10 | 640/500 người, đạt 128% (vượt)
            chỉ tiêu 10 | Hội viên được kết nạp Đảng: 311
            target 2    | Households lifted out of poverty: 207/161, 129% (exceeded)
            target 3    | 9/9, 100% (at least 80%) – met
            target 6    | 934/1,466, 63.7% (at least 60%) – met
            target 9    | 10/10 districts, 100% (met)
            """)
    void theProvincesAnswersAreThoseOfTheDocument(String text, String line) {
        assertThat(Staff.PROVINCE.answered(text)).contains(line);
    }

    @Test
    void whoNamesNoUnitHearsTheProvinceBesideHerOwn() {
        assertThat(Staff.CHAIR.answered("chỉ tiêu 5"))
                .contains("Thị trấn Nước Hai:", "chưa giao chỉ tiêu riêng", "Tỉnh Cao Bằng:", "1.592/1.300");
        assertThat(Staff.DISTRICT.answered("chỉ tiêu 5")).contains("Huyện Hoà An:", "Tỉnh Cao Bằng:", "1.592/1.300");
        assertThat(Staff.CHAIR.answered("chỉ tiêu 5 xã em huyện Hòa An")).doesNotContain("Tỉnh Cao Bằng");
    }

    @Test
    void whatIsNotCountedAtALevelIsSaid() {
        assertThat(Staff.CHAIR.answered("chỉ tiêu 9"))
                .contains("Thị trấn Nước Hai: chỉ tiêu này không giao cho cấp này.", "125/50");
    }

    @Test
    void aDistrictWithoutVictimsHasNothingToDivideBy() {
        assertThat(Staff.DISTRICT.answered("chỉ tiêu 3"))
                .contains("chưa có mẫu số")
                .doesNotContain(" 0%", "0/0");
    }

    @Test
    void victimsAreCountedOnlyForThoseInCharge() {
        assertThat(Staff.PROVINCE.answered("chỉ tiêu 3 huyện Hạ Lang")).contains("1/1 người");
        assertThat(Staff.PROVINCE.answered("chỉ tiêu 3")).contains("9/9 người");
        assertThat(Staff.HA_LANG.answered("chỉ tiêu 3 huyện Hạ Lang"))
                .contains("giữ kín")
                .doesNotContain("1/1");
        assertThat(Staff.HA_LANG.answered("how far along is target 3 in Hạ Lang district"))
                .contains("kept private")
                .doesNotContain("1/1");
        assertThat(Staff.HA_LANG.answered("chỉ tiêu 3")).contains("giữ kín").doesNotContain("9/9");
        assertThat(Staff.HA_LANG.answered("chỉ tiêu 3 toàn tỉnh tháng 3"))
                .contains("giữ kín")
                .doesNotContain("Riêng");
    }

    @Test
    void theMissingAreListedWithTheirDistrictOnce() {
        String answer = Staff.PROVINCE.answered("xã nào chưa báo cáo");
        assertThat(answer)
                .startsWith("Tỉnh Cao Bằng: 12/161 xã, phường, thị trấn chưa báo cáo tháng 10/2022:")
                .contains("- Phường Sông Hiến, thành phố Cao Bằng");
        assertThat(answer.lines().skip(1)).hasSize(12).doesNotHaveDuplicates().allMatch(line -> line.startsWith("- "));
        assertThat(Staff.PROVINCE.answered("huyện nào chưa báo cáo")).contains("cả 10 huyện");
        assertThat(Staff.PROVINCE.answered("which communes have not reported"))
                .startsWith("Cao Bằng Province: 12 of 161 communes have not reported October 2022:");
    }

    @Test
    void aDistrictsOfficerHearsOnlyOfHerOwnCommunes() {
        var tree = Core.example().get(Units.class).on(Staff.DISTRICT.asks().today());
        assertThat(Staff.DISTRICT.answered("xã nào chưa báo cáo").lines().skip(1))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(tree.children("051"))
                        .extracting(unit -> "- " + unit.name())
                        .contains(line));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 55              | Không có chỉ tiêu 55. Năm 2022 có các chỉ tiêu: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.
            target 55                | There is no target 55. 2022 has targets 1, 2, 3, 4, 5, 6, 7, 8, 9, 10.
            chỉ tiêu 5 năm 2021      | Chưa có bộ chỉ tiêu năm 2021. Hiện có bộ chỉ tiêu các năm 2022, 2023 và 2024.
            target 5 of 2021         | There are no targets for 2021 yet. There are targets for 2022, 2023, 2024.
            chỉ tiêu 5 xã Mù Tịt     | Không có đơn vị "xã Mù Tịt" trong danh sách của tỉnh. Chị vui lòng kiểm tra lại tên.
            chỉ tiêu 5 huyện Đại Từ  | Số liệu của Huyện Đại Từ không thuộc phạm vi phụ trách của chị.
            xin chào                 | ''
            """)
    void whatCannotBeAnsweredIsSaidPlainly(String text, String answer) {
        assertThat(Staff.PROVINCE.answered(text)).isEqualTo(answer);
    }

    /** Words of Vietnamese sentences; names of units and of kinds of unit may stand in an English answer. */
    private static final String VIETNAMESE =
            "(?iu).*(?<!\\p{L})(chỉ tiêu|đạt|vượt|chưa|tháng|năm|ngày|tính|báo cáo|hội viên|hộ|người|cơ sở|gia đình|huyện|xã"
                    + "|tỉnh|phường|thị trấn|thành phố|đơn vị|số liệu|chị|không|còn thiếu|riêng|câu lạc bộ|CLB|HTX)(?!\\p{L}).*";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "target 1",
                "target 2",
                "target 3",
                "target 4",
                "target 5",
                "target 6",
                "target 7",
                "target 8",
                "target 9",
                "target 10",
                "target 55",
                "target 5 of 2021",
                "target 5 in October",
                "target 3 in Hoa An district",
                "target 5 in Bao Lac",
                "target 5 in Hung Dao",
                "target 5 in Hogwarts district",
                "target 5 in Nuoc Hai",
                "which communes have not reported",
                "which districts have not reported",
                "how many new members",
                "how are members and start-ups doing?",
                "target 5 in Thai Nguyen",
                "target 5 in Dai Tu district",
                "which communes have not reported November",
                "target 5 in month 13"
            })
    void answersInEnglishHaveNoVietnameseSentenceWords(String text) {
        for (Staff who : Staff.values()) {
            assertThat(who.answered(text).lines()).as("%s: %s", who, text).noneMatch(line -> line.matches(VIETNAMESE));
        }
    }

    @Test
    void theOverviewHasALineForEveryTargetOfTheUnit() {
        String overview = Staff.QUESTIONS.overview(Staff.PROVINCE.asks());
        for (int target = 1; target <= 10; target++) {
            assertThat(overview).containsPattern("(?m)^" + target + "\\. ");
        }
        assertThat(overview).contains("5. Phát triển hội viên: 1.592/1.300 ✓");
        assertThat(Staff.QUESTIONS.overview(Staff.OTHER.asks()))
                .startsWith("Tỉnh Thái Nguyên, năm 2022:\n1. Hoạt động thường xuyên ở cơ sở:")
                .contains("chưa có số liệu")
                .doesNotContain("0/");
    }
}
