package vn.sohoi.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chị H. ở thôn N. bị chồng đánh, sđt 0900111222",
                "chị N. T. B ở N. bị bạo lực nên mới đi giám sát",
                "chị Hoa bị chồng đánh đêm qua",
                "chi hoa bi chong danh dem qua",
                "chi hoa o xom na lung bi chong danh",
                "cháu Mai 13 tuổi bị xâm hại",
                "chau mai 13 tuoi bi xam hai",
                "có cháu bé 8 tuổi bị dâm ô, chị xem giúp",
                "vợ anh Tuấn bị bạo hành nhiều lần",
                "vợ trưởng thôn bị chồng đánh",
                "con gái ông Páo bị lừa bán sang Trung Quốc",
                "con dâu bà Sinh bị bố chồng giở trò",
                "em Vàng Thị Dở bị bán qua biên giới mới trốn về",
                "nạn nhân NTB mới về nhà",
                "nạn nhân tên Hà đang ở nhà mẹ đẻ",
                "xóm Nà Lũng có một chị bị chồng đánh gãy tay",
                "xom Na Lung co vu bao luc gia dinh",
                "thôn 5 có vụ hiếp dâm",
                "tổ 3 có phụ nữ bị bạo lực, cần giúp gấp",
                "bản Pác Bó có em bị ép lấy chồng",
                "hàng xóm nhà em bị chồng đánh suốt",
                "bị chồng đánh, gọi cho chị ấy số 0977 123 321",
                "nạn nhân mua bán người, CCCD 004185077123",
                "cháu gái tôi bị lạm dụng",
                "em gái tôi bị chồng đánh",
                "chị L bị chồng bóp cổ",
                "bà T. bị con đánh",
                "cô giáo Lan bị quấy rối",
                "học sinh lớp 7 bị xâm hại",
                "cháu sinh năm 2010 bị hiếp dâm ở xã",
                "bé M. bị ngược đãi",
                "chị Hoàng Thị Vân được giải cứu",
                "bạo lực: chị Vân, tự tử không thành",
                "chij Hoa bij choongf ddanhs",
                "CHỊ HOA Ở THÔN BẢN CHANG BỊ CHỒNG ĐÁNH",
                "giảm số nạn nhân vì chị Hoa bị bán sang bên kia",
                "báo cáo nạn nhân: chị H. thôn N. bị chồng đánh",
                "lý do: chị Dung bị bạo lực nên không đi họp",
                "cháu V. 14 tuổi tảo hôn",
                "chồng chị Lý dọa giết, nhờ chị gọi công an",
                "Mrs Lan of xóm Mới was beaten",
                "ở N. có người bị chồng đánh",
                "anh A đánh vợ là chị C nhập viện",
                "người bị hại là con nhà chị Sen, bị xâm hại",
            })
    void aStoryOfSomebodyIsNoticed(String text) {
        assertThat(Harm.isIn(text)).as(text).isTrue();
        assertThat(Harm.isIn(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .as("decomposed")
                .isTrue();
        assertThat(Harm.isIn("Kính gửi chị. " + text + ". Em cảm ơn.")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chị Hoa chưa gửi báo cáo",
                "chị Hoa xã Hưng Đạo, số 0912345678, hỏi về biểu mẫu tháng 10",
                "sửa vì ghi nhầm, chị Lan đã kiểm tra lại",
                "em xin số điện thoại chị Dung 0977123321 để gửi mẫu",
                "xóm Nà Lũng tổ chức tuyên truyền phòng chống bạo lực gia đình, 40 người dự",
                "thôn 5 tập huấn phòng, chống mua bán người",
                "chị Hoa dự lớp phòng chống bạo lực gia đình ở thôn Bản Chang",
                "xã em có 2 nạn nhân bạo lực được hỗ trợ",
                "nạn nhân được hỗ trợ 2 người",
                "2 nạn nhân ở 2 xã",
                "nạn nhân được phát hiện 3, được trợ giúp 3",
                "chỉ tiêu 3 nạn nhân đến đâu rồi",
                "chỉ tiêu nạn nhân bạo lực năm nay của xã em là bao nhiêu",
                "câu nạn nhân thì ghi thế nào ạ",
                "số nạn nhân tháng này chưa rà soát xong",
                "có chị ở xã bị chồng đánh thì báo cho ai ạ",
                "phụ nữ bị bạo lực thì xã phải làm gì",
                "chưa có vụ bạo lực nào",
                "không có bạo lực gia đình trong tháng",
                "bo sung so nan nhan con thieu",
                "báo cáo bị đánh giá muộn, chị Hoa xem giúp",
                "danh sách hội viên thôn 5 gửi sau",
                "anh Tuấn ở huyện bảo nộp lại",
                "chị Mai ở xóm Mới đang ốm nên nộp muộn",
                "cháu em 5 tuổi ốm, em xin nộp muộn",
                "chị Hằng đánh máy sai số",
                "bán hàng gây quỹ ở xóm Nà Tốm được 2 triệu",
                "bàn giao cho chị Nguyễn Thị Hà, số 0912345678",
                "chị Đánh ơi cho em hỏi",
                "hộ bà Lý Thị Mai thoát nghèo, xóm Nà Lũng",
                "giám sát 1 cuộc về phòng chống bạo lực tại xóm Bản Chang",
                "mô hình phòng, chống bạo lực trên cơ sở giới ở tổ 3",
                "Ra mắt CLB Gia đình không bạo lực tại thôn Bản Chang",
                "trả lại vì thiếu số câu lạc bộ",
                "cập nhật sau rà soát",
                "tang qua cho chau Mai 8 tuoi mo coi",
                "lớp 7 trường Nà Giàng có 20 em được tặng áo ấm",
                "ban chap hanh xom 3 hop hom qua",
                "violence prevention course in xóm 3",
                "chị Lan hỏi số liệu về nạn nhân lấy từ đâu",
                "bị lỗi khi đăng nhập, số em là 0912345678",
                "Hội LHPN xã tặng quà gia đình chị Páo",
            })
    void whatIsNoStoryOfSomebodyPasses(String text) {
        assertThat(Harm.isIn(text)).as(text).isFalse();
        assertThat(Harm.isIn(text.toLowerCase(Locale.ROOT))).as("small letters").isFalse();
    }
}
