package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnderstandingTests {

    /** However it is composed and in capitals it means the same. */
    private static void assertMeans(Staff who, String text, String meant) {
        assertThat(Staff.shown(who.understood(text))).as(text).isEqualTo(meant);
        assertThat(Staff.shown(who.understood(Normalizer.normalize(text, Normalizer.Form.NFD))))
                .as("decomposed " + text)
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 5
            chỉ tiêu 5 đến đâu rồi
            chi tieu 5 den dau roi
            CHỈ TIÊU 5 ĐẾN ĐÂU RỒI?
            chỉ tiêu số 5
            chi tieu so 5
            chỉ tiêu thứ 5 thế nào
            chỉ tiêu 05
            chir tieeu 5
            chir tieeu 5 ddeens ddaau rooif
            ct5
            ct 5
            CT5 sao rồi
            ct.5
            Ct 5 ?
            mục tiêu 5 thế nào
            muc tieu 5
            tiêu chí 5
            target 5
            Target 5?
            target no. 5
            how far along is target 5
            what is the progress of target 5?
            show target 5
            em ơi cho chị hỏi chỉ tiêu 5 được bao nhiêu rồi
            chỉ tiêu 5   đạt chưa
            chỉ tiêu 5 năm 2022
            chỉ tiêu 5 năm nay
            """)
    void aTargetIsMeantByItsNumber(String text) {
        assertMeans(Staff.CHAIR, text, "5 01654");
        assertMeans(Staff.DISTRICT, text, "5 051");
        assertMeans(Staff.PROVINCE, text, "5 04");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            hội viên mới đến đâu rồi             | 5 04
            hoi vien moi den dau roi             | 5 04
            phát triển hội viên                  | 5 04
            how many new members?                | 5 04
            kết nạp đảng được bao nhiêu          | 10 04
            giới thiệu cho đảng thế nào          | 10 04
            members recommended to the party?    | 10 04
            khởi nghiệp đến đâu rồi              | 9 04
            start-up families?                   | 9 04
            how are the startups doing           | 9 04
            thoát nghèo đến đâu rồi              | 2/out-of-poverty 04
            thoat ngheo den dau roi              | 2/out-of-poverty 04
            thoát cận nghèo thì sao              | 2/out-of-near-poverty 04
            còn thiếu bao nhiêu hộ thoát nghèo   | 2/out-of-poverty 04
            hợp tác xã được mấy cái rồi          | 2/cooperatives 04
            htx thế nào                          | 2/cooperatives 04
            how many cooperatives                | 2/cooperatives 04
            how many households out of poverty   | 2/out-of-poverty 04
            giảm nghèo thế nào                   | 2 04
            nạn nhân được hỗ trợ thế nào         | 3 04
            victims of violence?                 | 3 04
            8 tiêu chí đến đâu rồi               | 4 04
            5 không 3 sạch đến đâu rồi           | 4 04
            hộ đạt 8 tiêu chí 5 không 3 sạch đến đâu rồi | 4/eight-criteria 04
            công trình phần việc đến đâu rồi     | 4/works 04
            tập huấn chi hội trưởng đến đâu      | 6 04
            how many branch heads were trained   | 6 04
            giám sát đến đâu rồi                 | 7 04
            góp ý dự thảo đến đâu rồi            | 7/commune-comments 04
            đề án được đề xuất chưa              | 8 04
            câu lạc bộ thế nào                   | 1 04
            văn hóa văn nghệ ra sao              | 1 04
            chỉ tiêu 2 thoát nghèo               | 2/out-of-poverty 04
            chỉ tiêu 2 phần htx                  | 2/cooperatives 04
            """)
    void aTargetOrAPartIsMeantByItsSubject(String text, String meant) {
        assertMeans(Staff.PROVINCE, text, meant);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ct5 t10                             | 5 04 2022-10
            ct5 tháng 10                        | 5 04 2022-10
            chi tieu 5 thang 10/2022            | 5 04 2022-10
            chỉ tiêu 5 tháng 10 năm 2022        | 5 04 2022-10
            target 5 in October                 | 5 04 2022-10
            target 5 in October 2022            | 5 04 2022-10
            chỉ tiêu 5 tháng trước              | 5 04 2022-10
            target 5 last month                 | 5 04 2022-10
            ct5 q3                              | 5 04 2022-Q3
            chỉ tiêu 5 quý 3 năm 2022           | 5 04 2022-Q3
            chỉ tiêu 5 6 tháng đầu năm          | 5 04 2022-H1
            ct5 t8 huyện Hòa An                 | 5 051* 2022-08
            ct5 huyện Hòa An t8                 | 5 051* 2022-08
            chỉ tiêu 5 năm 2021                 | no year 2021
            chỉ tiêu 5 năm ngoái                | no year 2021
            target 5 of 2021                    | no year 2021
            chỉ tiêu 5 tháng 10 năm 2021        | no year 2021
            ct5 t12/2021                        | no year 2021
            """)
    void monthsAndYearsAreMeantAsTheyAreSaid(String text, String meant) {
        assertMeans(Staff.PROVINCE, text, meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct5 tháng 13", "chỉ tiêu 5 tháng 12 năm 2022", "ct5 t0"})
    void aMonthThatCannotBeIsNotAnsweredForAsIfItWereAnother(String text) {
        assertThat(Staff.shown(Staff.PROVINCE.understood(text))).startsWith("no period");
    }

    @ParameterizedTest(name = "{0}: chair {1}, district {2}, province {3}")
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 5 toàn tỉnh                 | 5 04*          | 5 04*          | 5 04*
            chỉ tiêu 5 của tỉnh                  | 5 04*          | 5 04*          | 5 04*
            target 5 for the whole province      | 5 04*          | 5 04*          | 5 04*
            chỉ tiêu 5 tình hình thế nào         | 5 01654        | 5 051          | 5 04
            chỉ tiêu 5 huyện mình                | 5 051*         | 5 051*         | 5 04*
            chỉ tiêu 5 huyện Hòa An              | 5 051*         | 5 051*         | 5 051*
            chỉ tiêu 5 huyện Hoà An              | 5 051*         | 5 051*         | 5 051*
            chi tieu 5 hoa an                    | 5 051*         | 5 051*         | 5 051*
            ct5 Hòa An                           | 5 051*         | 5 051*         | 5 051*
            target 5 in Hoa An district          | 5 051*         | 5 051*         | 5 051*
            chỉ tiêu 5 thị trấn Nước Hai         | 5 01654*       | 5 01654*       | 5 01654*
            chỉ tiêu 5 Nước Hai                  | 5 01654*       | 5 01654*       | 5 01654*
            chỉ tiêu 5 xã Dân Chủ                | denied Xã Dân Chủ | 5 01657*    | 5 01657*
            chỉ tiêu 5 xã Đàm Thủy               | denied Xã Đàm Thuỷ | denied Xã Đàm Thuỷ | 5 01495*
            chỉ tiêu 5 xã Đàm Thuỷ               | denied Xã Đàm Thuỷ | denied Xã Đàm Thuỷ | 5 01495*
            chi tieu 5 xa dam thuy               | denied Xã Đàm Thuỷ | denied Xã Đàm Thuỷ | 5 01495*
            chỉ tiêu 5 xã Hưng Đạo               | denied Xã Hưng Đạo | denied Xã Hưng Đạo | which 01351 01705 01783
            chỉ tiêu 5 Hưng Đạo                  | denied Xã Hưng Đạo | denied Xã Hưng Đạo | which 01351 01705 01783
            chỉ tiêu 5 Hưng Đạo huyện Bảo Lạc    | denied Xã Hưng Đạo | denied Xã Hưng Đạo | 5 01351*
            chỉ tiêu 5 Bảo Lạc                   | denied Bảo Lạc | denied Bảo Lạc | which 01321 043
            chỉ tiêu 5 huyện Bảo Lạc             | denied Huyện Bảo Lạc | denied Huyện Bảo Lạc | 5 043*
            chỉ tiêu 5 thị trấn Bảo Lạc          | denied Thị trấn Bảo Lạc | denied Thị trấn Bảo Lạc | 5 01321*
            target 5 in Bao Lac district         | denied Huyện Bảo Lạc | denied Huyện Bảo Lạc | 5 043*
            chỉ tiêu 5 Trùng Khánh               | denied Trùng Khánh | denied Trùng Khánh | which 01477 047
            chỉ tiêu 5 huyện Trùng Khánh         | denied Huyện Trùng Khánh | denied Huyện Trùng Khánh | 5 047*
            chỉ tiêu 5 Nguyên Bình               | denied Nguyên Bình | denied Nguyên Bình | which 01726 052
            chỉ tiêu 5 Cao Bằng                  | 5 04*          | 5 04*          | which 04 040
            chỉ tiêu 5 tỉnh Cao Bằng             | 5 04*          | 5 04*          | 5 04*
            chỉ tiêu 5 thành phố Cao Bằng        | denied Thành phố Cao Bằng | denied Thành phố Cao Bằng | 5 040*
            chỉ tiêu 5 TP Cao Bằng               | denied Thành phố Cao Bằng | denied Thành phố Cao Bằng | 5 040*
            chỉ tiêu 5 xã Đức Long               | denied Xã Đức Long | 5 01669*   | which 01669 01822
            chỉ tiêu 5 Thái Nguyên               | denied Thái Nguyên | denied Thái Nguyên | denied Thái Nguyên
            chỉ tiêu 5 huyện Đại Từ              | denied Huyện Đại Từ | denied Huyện Đại Từ | denied Huyện Đại Từ
            """)
    void unitsAreMeantByTheirNamesAndOnlyThoseThatMayBeSeen(
            String text, String chair, String district, String province) {
        assertMeans(Staff.CHAIR, text, chair);
        assertMeans(Staff.DISTRICT, text, district);
        assertMeans(Staff.PROVINCE, text, province);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chỉ tiêu 5 xã Mù Tịt",
                "chỉ tiêu 5 huyện Bảo Yên",
                "chi tieu 5 huyen hogwarts",
                "chỉ tiêu 5 tỉnh Bảo Lạc",
                "how far along is target 5 in Hogwarts district",
                "target 5 in Atlantis",
                "chỉ tiêu 5 thành phố Hội An",
                "thoát nghèo xã Chi Chi đến đâu rồi",
                "chỉ tiêu 5 Hà Giang",
                "chỉ tiêu 5 phường Bến Nghé"
            })
    void aMadeUpUnitIsNotAnsweredForAsIfItWereAnother(String text) {
        for (Staff who : new Staff[] {Staff.CHAIR, Staff.DISTRICT, Staff.PROVINCE}) {
            assertThat(Staff.shown(who.understood(text)))
                    .as("%s: %s", who, text)
                    .startsWith("no unit");
        }
    }

    @ParameterizedTest(name = "{0}: chair {1}, district {2}, province {3}")
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 5 01657                     | denied Xã Dân Chủ | 5 01657*    | 5 01657*
            chỉ tiêu 5 xã 01657                  | denied Xã Dân Chủ | 5 01657*    | 5 01657*
            chỉ tiêu 5 mã 01657 tháng 8          | denied Xã Dân Chủ | 5 01657* 2022-08 | 5 01657* 2022-08
            chi tieu 5 ma so 01657               | denied Xã Dân Chủ | 5 01657*    | 5 01657*
            01657 chỉ tiêu 5 đến đâu rồi         | denied Xã Dân Chủ | 5 01657*    | 5 01657*
            ct5 t10 01654                        | 5 01654* 2022-10  | 5 01654* 2022-10 | 5 01654* 2022-10
            chỉ tiêu 5 051                       | 5 051*            | 5 051*      | 5 051*
            chỉ tiêu 5 huyện 051                 | 5 051*            | 5 051*      | 5 051*
            target 5 code 051                    | 5 051*            | 5 051*      | 5 051*
            chỉ tiêu 5 tỉnh 04                   | 5 04*             | 5 04*       | 5 04*
            chỉ tiêu 5 043                       | denied Huyện Bảo Lạc | denied Huyện Bảo Lạc | 5 043*
            chỉ tiêu 5 01321                     | denied Thị trấn Bảo Lạc | denied Thị trấn Bảo Lạc | 5 01321*
            chỉ tiêu 5 xã Hưng Đạo 01351         | denied Xã Hưng Đạo | denied Xã Hưng Đạo | 5 01351*
            thoát nghèo xã 01657 đến đâu rồi     | denied Xã Dân Chủ | 2/out-of-poverty 01657* | 2/out-of-poverty 01657*
            thoát nghèo xã 01657                 | denied Xã Dân Chủ | 2/out-of-poverty 01657* | 2/out-of-poverty 01657*
            chỉ tiêu 5 tỉnh 19                   | denied Tỉnh Thái Nguyên | denied Tỉnh Thái Nguyên | denied Tỉnh Thái Nguyên
            chỉ tiêu 5 164                       | denied Thành phố Thái Nguyên | denied Thành phố Thái Nguyên | denied Thành phố Thái Nguyên
            """)
    void unitsAreMeantByTheirCodesToo(String text, String chair, String district, String province) {
        assertMeans(Staff.CHAIR, text, chair);
        assertMeans(Staff.DISTRICT, text, district);
        assertMeans(Staff.PROVINCE, text, province);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 5 01298                | 01298
            chỉ tiêu 5 99999                | 99999
            chỉ tiêu 5 xã 99999             | 99999
            chỉ tiêu 5 huyện 01657          | 01657
            chỉ tiêu 5 xã 051               | 051
            chỉ tiêu 5 77                   | 77
            chỉ tiêu 5 19                   | 19
            chỉ tiêu 5 huyện Hòa An 77      | 77
            chỉ tiêu 5 tháng 8 77           | 77
            chỉ tiêu 5 tháng 8 051 77       | 77
            hội viên mới 77 đến đâu rồi     | 77
            target 5 in Hoa An 123456       | 123456
            xã nào chưa báo cáo 77          | 77
            chỉ tiêu 5 chỉ tiêu 6           | 6
            """)
    void aNumberThatNothingAccountsForIsNotPassedOver(String text, String number) {
        assertMeans(Staff.PROVINCE, text, "no number " + number);
        assertMeans(Staff.DISTRICT, text, "no number " + number);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 55              | 55
            chi tieu 55 den dau roi  | 55
            ct55                     | 55
            target 55                | 55
            chỉ tiêu 0               | 0
            target 0                 | 0
            chỉ tiêu 11 toàn tỉnh    | 11
            chỉ tiêu 999999999       | 999999999
            """)
    void aTargetThatDoesNotExistIsSaidNotToExist(String text, String number) {
        assertMeans(Staff.CHAIR, text, "no target " + number);
        assertMeans(Staff.PROVINCE, text, "no target " + number);
    }

    @ParameterizedTest(name = "{0}: district {1}, province {2}")
    @CsvSource(delimiter = '|', textBlock = """
            xã nào chưa báo cáo                          | missing communes 051 2022-10  | missing communes 04 2022-10
            xa nao chua bao cao                          | missing communes 051 2022-10  | missing communes 04 2022-10
            những xã nào chưa nộp báo cáo                | missing communes 051 2022-10  | missing communes 04 2022-10
            đơn vị nào chưa gửi báo cáo?                 | missing communes 051 2022-10  | missing communes 04 2022-10
            danh sách xã chưa báo cáo tháng 9            | missing communes 051 2022-09  | missing communes 04 2022-09
            ai chưa nộp                                  | missing communes 051 2022-10  | missing communes 04 2022-10
            xã nào chưa báo cáo t8                       | missing communes 051 2022-08  | missing communes 04 2022-08
            huyện nào chưa báo cáo                       | missing districts 051 2022-10 | missing districts 04 2022-10
            xã nào của huyện Hòa An chưa báo cáo         | missing communes 051 2022-10  | missing communes 051 2022-10
            who has not reported                         | missing communes 051 2022-10  | missing communes 04 2022-10
            who hasn't reported yet?                     | missing communes 051 2022-10  | missing communes 04 2022-10
            which communes have not reported             | missing communes 051 2022-10  | missing communes 04 2022-10
            which communes have not reported October     | missing communes 051 2022-10  | missing communes 04 2022-10
            which communes haven't reported in September | missing communes 051 2022-09  | missing communes 04 2022-09
            which communes have not yet reported         | missing communes 051 2022-10  | missing communes 04 2022-10
            which communes did not report                | missing communes 051 2022-10  | missing communes 04 2022-10
            which districts have not reported            | missing districts 051 2022-10 | missing districts 04 2022-10
            which communes in Hoa An district have not reported | missing communes 051 2022-10 | missing communes 051 2022-10
            show missing reports                         | missing communes 051 2022-10  | missing communes 04 2022-10
            huyện Bảo Lạc xã nào chưa báo cáo            | denied Huyện Bảo Lạc          | missing communes 043 2022-10
            """)
    void whoHasNotReportedIsAskedInBothLanguages(String text, String district, String province) {
        assertMeans(Staff.DISTRICT, text, district);
        assertMeans(Staff.PROVINCE, text, province);
        assertThat(Staff.shown(Staff.CHAIR.understood(text))).startsWith("denied");
    }

    @ParameterizedTest
    @CsvSource({
        "xã nào chưa báo cáo tháng 11, not due 2022-11",
        "which communes have not reported November, not due 2022-11"
    })
    void aMonthThatIsNotOverIsNotMissing(String text, String meant) {
        assertMeans(Staff.PROVINCE, text, meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "12",
                "0",
                "12 hộ",
                "xin chào",
                "chào em",
                "hello",
                "cảm ơn em nhé",
                "ok",
                "👍",
                "😀😀😀",
                "báo cáo",
                "thoát nghèo 3, hội viên mới 12",
                "hội viên mới 12",
                "hội viên mới: 12",
                "giám sát 1",
                "2021",
                "tháng 10",
                "chỉ tiêu",
                "target",
                "?",
                "...",
                "1/2",
                "không",
                "có",
                "xã",
                "huyện nào",
                "Hưng Đạo",
                "sửa câu 2",
                "https://example.org/?q=5",
                "<script>alert(5)</script>",
                "null",
                "\u0000",
                "\uD83D"
            })
    void whatAsksNothingIsNoQuestion(String text) {
        for (Staff who : new Staff[] {Staff.CHAIR, Staff.DISTRICT, Staff.PROVINCE, Staff.OTHER, Staff.ADMIN}) {
            assertThat(Staff.shown(who.understood(text)))
                    .as("%s: %s", who, text)
                    .isEqualTo("-");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fiveThousandCharactersOfAnythingAreUnderstoodOrNot(Staff who) {
        String[] words = {
            "chỉ tiêu 5",
            "xã",
            "Hưng Đạo",
            "Bảo Lạc",
            "Trùng Khánh",
            "tháng 10",
            "12",
            "nào",
            "chưa báo cáo",
            "?",
            "\n",
            "in",
            "(",
            "😀"
        };
        var random = new SplittableRandom(7);
        for (int round = 0; round < 5; round++) {
            StringBuilder text = new StringBuilder();
            while (text.length() < 5000) {
                text.append(words[random.nextInt(words.length)]).append(' ');
            }
            assertThat(who.answered(text.toString())).isNotNull();
        }
        assertThat(Staff.shown(who.understood("a".repeat(5000)))).isEqualTo("-");
        assertThat(Staff.shown(who.understood("a ".repeat(2500)))).isEqualTo("-");
    }

    @Test
    void anotherProvincesStaffAskAboutTheirOwnProvinceOnly() {
        assertMeans(Staff.OTHER, "chỉ tiêu 5", "5 19");
        assertMeans(Staff.OTHER, "xã nào chưa báo cáo", "missing communes 19 2022-10");
        assertThat(Staff.shown(Staff.OTHER.understood("chỉ tiêu 5 Cao Bằng"))).doesNotStartWith("5");
        assertThat(Staff.OTHER.answered("chỉ tiêu 5 Cao Bằng")).doesNotContain("1.592");
    }

    @Test
    void anAdministratorSeesNoFigures() {
        assertThat(Staff.ADMIN.answered("chỉ tiêu 5")).doesNotContain("1.592");
        assertThat(Staff.ADMIN.answered("xã nào chưa báo cáo")).doesNotContain("Sông Hiến");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 5 Hưng Đạo tháng 8
            chỉ tiêu 5 Bảo Lạc
            chỉ tiêu 5 Cao Bằng năm 2022
            thoát nghèo Trùng Khánh đến đâu rồi
            how far along is target 5 in Hưng Đạo
            how far along is target 5 in Bao Lac in October
            how many new members in Nguyen Binh
            hội viên và kết nạp đảng đến đâu rồi
            how are members and start-ups doing?
            """)
    void everyChoiceIsUnderstoodAsJustThatAndInTheSameLanguage(String text) {
        var which = (Question.Which) Staff.PROVINCE.understood(text);
        assertThat(which.choices()).hasSizeGreaterThan(1);
        for (Question.Choice choice : which.choices()) {
            Question chosen = Staff.PROVINCE.understood(choice.asking());
            assertThat(chosen).as(choice.asking()).isInstanceOfSatisfying(Question.OfProgress.class, asked -> {
                String id = which.matter() == Question.Matter.UNIT
                        ? asked.unit().code()
                        : "" + asked.target().number();
                assertThat(id).isEqualTo(choice.id());
            });
            assertThat(Language.of(choice.asking())).as(choice.asking()).isEqualTo(Language.of(text));
            assertThat(period(chosen))
                    .isEqualTo(text.contains("8") ? "2022-08" : text.contains("October") ? "2022-10" : "");
        }
    }

    private static String period(Question question) {
        var period = question instanceof Question.OfProgress asked ? asked.period() : null;
        return period == null ? "" : period.code().toLowerCase(Locale.ROOT);
    }
}
