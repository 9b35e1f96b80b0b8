package vn.sohoi.language;

/** What words say to a yes-or-no question; the later a constant, the warier. */
enum Assent {
    /** Changes nothing. */
    NEUTRAL("""
            ạ, nhé, nha, nhá, em, chị, anh, cô, bác, chú, thưa, mình, tôi, ơi, à, xin, báo cáo, là, thì, luôn, nè, này, ah, a, đã, cảm ơn,
            cám ơn"""),
    /** Yes when nothing else is said: "dạ" before "không" is politeness. */
    POLITE_YES("dạ, vâng, dạ vâng, vâng dạ"),
    YES("""
            có, đúng, đúng rồi, đúng vậy, ừ, ừm, uh, uhm, ờ, ok, oke, okay, okie, oki, ok rồi, rồi, xong, xong rồi, phải, phải rồi, được,
            được rồi, chuẩn, chính xác, đồng ý, nhất trí, yes, yeah, yep, y, hoàn thành, đã xong, đã có, đã làm, gửi, gửi đi, chắc chắn,
            tất nhiên, đương nhiên, không sai, làm rồi, có rồi"""),
    NO("""
            không, chưa, sai, sai rồi, no, nope, n, chẳng, đừng, khoan, khoan đã, không phải, không đúng, chưa đúng, chưa có, không có,
            không được, không đồng ý, chưa làm, chưa xong, chưa được, chưa phải, không làm, chưa hoàn thành, hông, hong, hem, thôi,
            không cần, không gửi, chưa gửi, đừng gửi, không ok"""),
    MAYBE("chắc, hình như, có lẽ, có thể, gần như, một phần, sắp, chắc là, nhưng"),
    QUESTION("""
            có không, có hay không, được không, phải không, đúng không, rồi chưa, xong chưa, có chưa, hay, hả, sao, gì, không nhỉ, nhỉ"""),
    LATER(Cue.LATER.phrases()),
    STRANGE("");

    private final String phrases;

    Assent(String phrases) {
        this.phrases = phrases;
    }

    String phrases() {
        return phrases;
    }
}
