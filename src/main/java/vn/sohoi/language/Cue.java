package vn.sohoi.language;

/**
 * What the words around a number do to it. A word that is neither number nor cue is strange, and strange words ask.
 * A leading "=" means only as written: without its marks the word is more often another one.
 */
enum Cue {
    /** Politeness. */
    SOFT(
            "dạ, ạ, vâng, nhé, nha, nhá, này, =đó, nè, à, ơi, ah, uh, ờ, ừ, ừm, luôn, thôi, ak, đấy, vậy, chính xác, đúng, đúng là, cảm ơn, cám ơn, cảm ơn nhiều, chào, ok"),
    /** Reporting words that change nothing. */
    PARTICLE("""
            thì, là, đã, rồi, chỉ, báo cáo, bc, b/c, bcáo, xin, xin báo cáo, gửi, tổng, tổng số, tổng cộng, tất cả, cả thảy, kết quả,
            số, số lượng, số liệu, con số, hiện có, hiện nay, hiện tại, hôm nay, trong tháng, trong kỳ, trong quý, toàn xã, toàn phường, xã em, sl, ts, kq, vừa, đủ,
            xã mình, hội em, bên em, đơn vị, đơn vị em, chi hội em, =hội, địa phương, =mới, mới có, mới được, báo, ghi, ghi cho, cho, nhập, của, giúp, giúp được, làm được,
            thực hiện, thực hiện được, cụ thể, có được, thành lập, thành lập được, tổ chức, tổ chức được, làm, triển khai"""),
    DONE("được, đạt"),
    /** "có", "phát sinh": with a denial it says zero. */
    HAVE("có, phát sinh, ps, ghi nhận, có phát sinh"),
    /** Whom she speaks to or of; a number word after it may be a name (chị Ba). */
    PERSON(
            "em, chị, anh, =cô, bác, =chú, dì, =bà, ông, mình, tôi, thưa, chúng em, bọn em, tụi em, các chị, thím, =mợ, cậu, =mẹ"),
    /** What is counted. */
    UNIT("""
            hộ, hộ gia đình, hộ dân, hộ nghèo, hộ thoát nghèo, gia đình, người, ng, hội viên, hội viên mới, hv, hv mới, hvpn, chị em,
            phụ nữ, pn, thành viên, cuộc, cuộc giám sát, giám sát, buổi, lượt, lượt người, lần, mô hình, câu lạc bộ, clb,
            chi hội trưởng, công trình, việc, phần việc, hợp tác xã, htx, tổ hợp tác, tht, đồng chí, đ/c, trường hợp, vụ, vụ việc, ca,
            chính sách, lớp, ý kiến, góp ý, văn bản, đề xuất, nhóm, suất, suất quà, phần quà, căn nhà, ngôi nhà, nhà, bài, tin,
            bài viết, đoàn viên, đảng viên, quần chúng, cán bộ, cháu, trẻ em, nạn nhân, cái, chiếc, =đội, thoát nghèo, thoát cận nghèo,
            hộ thoát cận nghèo, kết nạp, xã, doanh nghiệp, households, household, members, member, people, women, sessions,
            cases"""),
    MONEY_UNIT("đồng, đ, vnđ, vnd, việt nam đồng"),
    NOT("không, hông, hong, hem, chẳng, chả, zero, none, no, not, nil"),
    NOT_YET("chưa"),
    /** "nào", "ai", "cả": with a denial it says zero. */
    NOBODY("nào, ai, cả, gì, hết, nào cả, gì cả, ai cả, nào hết, gì hết, ai hết"),
    ABOUT("""
            khoảng, khoảng chừng, =tầm, chừng, độ, =cỡ, ước, ước chừng, ước tính, xấp xỉ, gần, hơn, dưới, ít nhất, nhiều nhất, tối đa,
            tối thiểu, không quá, chắc, chắc là, hình như, có lẽ, có thể, ngót, ngoài, đâu đó, about, around, almost"""),
    /** "mười mấy": no number can be offered; "mấy hộ" asks how many. */
    VAGUE("mấy"),
    /** A few, dozens, pairs: no number can be offered either. */
    FEW("vài, dăm, =tá, đôi, cặp"),
    RANGE("đến, =tới, hoặc, hay, hay là, hoặc là, or"),
    CORRECTION("""
            à quên, à nhầm, à không, quên, nhầm, em nhầm, lộn, xin lỗi, sorry, ý em là, ý là, ý mình là, sửa, sửa lại, sửa thành, thành,
            đổi, đổi thành, thực ra, thật ra, đính chính, mới đúng, chứ, không phải, mà là, phải là, sai, viết nhầm,
            gõ nhầm, nhưng"""),
    /** "14 chứ không phải 12": the first stands. */
    INSTEAD("chứ không phải, chứ không"),
    QUESTION("bao nhiêu, đâu, sao, thế nào, =hả, =hở, phải không, đúng không, được không, nhỉ, bn, how, what, which"),
    PLUS("và, cộng, với, cùng, and"),
    OF_WHICH("trong đó, gồm, bao gồm"),
    OUT_OF("trên tổng số, trên tổng, trên, trong, trong số, trong tổng số, out of, of"),
    HAMLET("thôn, xóm, bản, tổ, tổ dân phố, khu, khu phố, ấp, làng, phố, chi hội, tiểu khu, hamlet"),
    MINUS("âm, trừ, giảm"),
    CUMULATIVE("""
            lũy kế, cộng dồn, từ đầu năm, tính từ đầu năm, từ đầu năm đến nay, đầu năm đến nay, từ đầu nhiệm kỳ, tính đến, đến nay"""),
    PERCENT("phần trăm, percent"),
    PART("=nửa, một nửa, phần hai, phần ba, phần tư, phần năm, phần mười, phẩy, =chấm"),
    LATER("""
            chưa rõ, không rõ, chưa biết, không biết, chưa bt, không bt, chưa thống kê, không thống kê được, chưa nắm, không nắm, chưa nắm được,
            không nắm được, không nhớ, chưa nhớ, chưa có số liệu, không có số liệu, chưa có số, chưa có thông tin, chưa tổng hợp,
            đang tổng hợp, đang thống kê, đang rà soát, chưa tính, chưa chắc, không chắc, chưa cập nhật, chưa thu thập, chưa kịp,
            chưa đếm, chưa có báo cáo, chưa nhận được, chưa xác định, không xác định được, mai báo, để mai, mai em báo, để hỏi lại, báo sau, báo lại sau, để báo lại,
            để xem lại, để kiểm tra lại, để rà lại, để rà soát lại, chờ thống kê, unknown, don't know, not sure, no idea"""),
    /** Signs that matter. */
    DASH(""),
    SLASH(""),
    PAUSE(""),
    /** A letter for a hamlet and the like: asks. */
    STRANGE("");

    private final String phrases;

    Cue(String phrases) {
        this.phrases = phrases;
    }

    String phrases() {
        return phrases;
    }
}
