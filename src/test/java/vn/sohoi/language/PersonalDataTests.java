package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who somebody is, is noticed however it is typed; how many there are is not taken for it. */
class PersonalDataTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001085012345",
                "CCCD 001 085 012 345",
                "cccd: 001.085.012.345",
                "cmnd 080123456",
                "080-123-456",
                "２ người, số 001085012345",
                "1 người 0912345678",
                "0912 345 678",
                "0912.345.678 nhé",
                "+84 912 345 678",
                "(0206) 3852 123",
                "O912345678",
                "hộ chiếu C1234567",
                "không chín một hai ba bốn năm sáu bảy tám",
                "sinh 12/10/1985 số 080123456",
                "chị Nguyễn Thị A ở xóm B",
                "con anh B thôn C",
                "Nguyễn Thị A",
                "2 người: Nguyễn Thị A và Trần Thị B",
                "Hoàng Văn Thành bị vợ đánh",
                "Nguyễn Ngọc Ánh sinh năm 1985",
                "Nông Thị Mai, 35 tuổi",
                "chị Hoa xóm Nà Lạn",
                "cháu Lan 12 tuổi",
                "em Hương, sinh 2008",
                "bà Bế Thị Nga tổ 3",
                "Triệu Hương ở thôn Bản Khuông",
                "1 người ở xóm Bản Khuông, chị Hương",
                "ở xóm B, Nguyễn Thị A",
                "chị H. ở xã Nam Cao",
                "vợ ông Đàm Văn Sinh",
                "mẹ cháu Dung ở Hà Quảng",
                "chị A 30 tuổi ở thôn Nà Pác",
                "Lò Thị M, SN 1990",
                "một cháu gái tên Hoa ở xã Nam Cao",
                "Nguyen Van B 0987654321",
                "cháu M, 15 tuổi, xóm Nà Pác",
                "1 người tên Hoa",
                "tên là Hoa"
            })
    void whoSomebodyIs(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
        assertThat(PersonalData.isIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isTrue();
        assertThat(PersonalData.isIn("Dạ " + text + " ạ")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chi nguyen thi a o xom b",
                "con anh b thon c",
                "CHI NGUYEN THI A O XOM B",
                "nong thi mai 35 tuoi",
                "chi hoa o xom na lan",
                "chau lan 12 tuoi",
                "chij Nguyeenx Thij A owr xoms B",
                "con anh Baor thoon Nam",
                "chị hoa ở xóm nà lạn",
                "anh thành thôn bản khuông",
                "hoang van thanh thon 3",
                "em lan nha o thon 2",
                "mot chau gai ten hoa o xa nam cao",
                "chi hoa, xom na lan",
                "CHỊ HOA Ở XÓM NÀ LẠN"
            })
    void alsoWithoutMarksAndCapitals(String text) {
        assertThat(PersonalData.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "2 người",
                "Dạ 2 người ạ",
                "hai người",
                "2 người ở 2 xã",
                "2 người ở xã Nam Cao và xã Lý Bôn",
                "2 người ở xã Lê Chung, Hoàng Tung",
                "1 người Hà Quảng, 1 người Bảo Lạc",
                "Hà Quảng 2, Hòa An 1",
                "Hà Quảng: 2 người ở 2 xã",
                "không có",
                "không phát sinh",
                "chưa rõ",
                "để em hỏi lại",
                "chị em ở xã Nam Cao 2 người",
                "chi hội xóm 3 có 1 người",
                "chi hoi xom 3 co 1 nguoi",
                "em báo cáo 2 người ở xã Nam Cao",
                "em bao cao 2 nguoi o xa nam cao",
                "ba người ở xã Nam Cao",
                "ba nguoi o xa nam cao",
                "co 2 nguoi o 2 xa",
                "tháng 10/2022 có 2 người",
                "ngày 12/10/2022 có 2 người",
                "12-10-2022 2 người",
                "12.10.2022: 2",
                "1.200.000",
                "12 à quên 14",
                "thôn A 5, thôn B 7",
                "chỉ tiêu 3 đến đâu rồi",
                "how far along is target 3",
                "trong đó 2 phụ nữ, 1 trẻ em ở thôn bản",
                "xã nào chưa báo cáo",
                "sửa câu 5 thành 2",
                "huỷ",
                "gặp cán bộ",
                "2 vụ năm 2022",
                "con số này là 2",
                "còn 2 người ở xã Nam Cao",
                "2 chị em ruột ở xóm 3",
                "2 mẹ con ở thôn Nà Pác",
                "vợ chồng ở xã Nam Cao 2 người",
                "em tổng hợp 2 người ở 2 xã",
                "chị em dân tộc Mông ở xã Nam Cao: 2",
                "1 trẻ em 12 tuổi",
                "2 người ở tổ 3, phường Sông Hiến",
                "0",
                "hai mươi mốt"
            })
    void howManyThereAreTellsNobody(String text) {
        assertThat(PersonalData.isIn(text)).isFalse();
        assertThat(PersonalData.isIn(text.toUpperCase(Locale.ROOT))).isFalse();
        assertThat(PersonalData.isIn(Folding.fold(text))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void longTextsTakeNoTime(int length) {
        assertThat(PersonalData.isIn("a ".repeat(length / 2))).isFalse();
        assertThat(PersonalData.isIn("1".repeat(length))).isTrue();
        assertThat(PersonalData.isIn("mot ".repeat(length / 4))).isTrue();
    }
}
