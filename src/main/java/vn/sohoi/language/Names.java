package vn.sohoi.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds people's names. Marks and capitals are believed where they are, and not asked for where nobody types them. */
final class Names {

    private static final Pattern PART = Pattern.compile("\\p{L}+|\\d+|[,;:.\\n]");

    private static final Set<String> SURNAMES = words(
            "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý nông triệu bế lương hà chu đàm ma lò vàng vương"
                    + " giàng thào sùng hầu la lã mông mạc hứa lục lộc tô phùng quách đinh trịnh đoàn lâm mai cao tăng thạch tạ tống lưu châu quan vi"
                    + " đào trương kiều thân hoa dương tẩn chảo phàn lầu cứ vừ lỳ sầm linh bàn đặng hạng ly sái ân mùng");

    private static final Set<String> MIDDLE = words("thị văn");

    private static final Set<String> TITLES =
            words("chị anh em bà ông cô cháu bé cụ dì chú bác thím mợ con mẹ bố vợ chồng tên");

    /** Without their marks these are words of every other message. */
    private static final Set<String> ONLY_MARKED = Set.of("ba", "co", "be", "cu", "di", "chu", "me", "bo", "vo", "mo");

    private static final Set<String> ADDRESS =
            words("thôn xóm bản xã phường huyện tỉnh tổ khu ấp làng phố đường ngõ hẻm buôn quê tdp tt trấn ở tại nhà");

    /** What follows a title without being a name: "chị em ở xã", "chi hội xóm 3", "em báo cáo". */
    private static final Set<String> NO_NAMES = words(
            "em hội bộ tiêu có người phụ nữ nạn nhân trong của và đã bị được"
                    + " đang là này kia đó ấy nào không chưa mới cũng sẽ chị anh cả các những đều viên trường trưởng phó đoàn ban tổ"
                    + " đội gì hộ hồ sơ số một hai ba bốn năm sáu bảy tám chín mười còn con ghi báo cáo mang sống đến từ về gửi xin nhé"
                    + " thôi thêm thấy rồi luôn biết làm giúp vụ trẻ cháu lại nói cho với mình tôi gái trai cái chồng vợ mẹ cha"
                    + " dâu nuôi riêng chung ở tại thôn xóm xã huyện tỉnh phường khu ấp làng quê nhà tuổi sinh thế hiện nộp ruột họ đẻ"
                    + " nội ngoại bé nhỏ học giáo chủ tịch cán dân công thống tổng hợp rà soát hỏi kiểm nhập hỗ cần đi đều vừa mới");

    private static final Set<String> BIRTH = Set.of("sinh", "sn", "ns");

    private static final Pattern BORN = Pattern.compile(
            "\\b(?:sinh(?: nam| ngay)?|nam sinh|sn|ns)[ :.]*\\d|\\b\\d{1,2} ?tuoi\\b|(?<!nam |thang |[/\\d-])\\b(?:19[2-9]\\d|20[0-2]\\d)\\b");

    private final List<Word> words = new ArrayList<>();
    private final boolean told;

    private Names(String text) {
        boolean capitalsMean = text.chars().anyMatch(Character::isLowerCase);
        List<MatchResult> parts = PART.matcher(text).results().toList();
        boolean place = false;
        for (MatchResult part : parts) {
            String raw = part.group();
            boolean letters = Character.isLetter(raw.codePointAt(0));
            boolean capital = letters && capitalsMean && Character.isUpperCase(raw.codePointAt(0));
            String marked = Folding.words(raw);
            Word word = new Word(marked, Folding.bare(marked), letters, capital, place);
            place = isAddress(word) || place && (capital || !letters || marked.equals("và"));
            words.add(word);
        }
        told = words.stream().anyMatch(Names::isAddress)
                || BORN.matcher(Folding.fold(text)).find();
    }

    /** @param inPlace it stands in the name of a place: "xã Lê Chung, Hoàng Tung" */
    private record Word(String marked, String folded, boolean letters, boolean capital, boolean inPlace) {

        static final Word NONE = new Word("", "", false, false, false);

        /** Who types marks is taken at them. */
        boolean isOf(Set<String> words) {
            return words.contains(marked) || marked.equals(folded) && words.contains("~" + folded);
        }
    }

    static boolean areIn(String text) {
        return new Names(text).found();
    }

    private boolean found() {
        for (int at = 0; at < words.size(); at++) {
            if (isFullName(at) || isNamed(at) || told && (isAfterTitle(at) || isShortName(at))) {
                return true;
            }
        }
        return false;
    }

    private Word word(int at) {
        return at < words.size() ? words.get(at) : Word.NONE;
    }

    /** "Nguyễn Thị A", also without marks and capitals; or three capitals that begin with a surname. */
    private boolean isFullName(int at) {
        if (!word(at).isOf(SURNAMES) || !word(at + 2).letters()) {
            return false;
        }
        boolean middle = word(at + 1).isOf(MIDDLE) && !word(at).inPlace();
        boolean afterTitle = at > 0 && word(at - 1).isOf(TITLES);
        boolean capitals = isCapital(at) && isCapital(at + 1) && isCapital(at + 2) && !word(at).inPlace();
        return middle && !isNoName(word(at + 2))
                || word(at + 1).isOf(MIDDLE) && (afterTitle || isCapital(at) && isCapital(at + 2))
                || capitals;
    }

    /** "tên Hoa", "tên là Hoa". */
    private boolean isNamed(int at) {
        Word next = word(at + 1).folded().equals("la") ? word(at + 2) : word(at + 1);
        return word(at).marked().equals("tên") && next.capital() && !isNoName(next);
    }

    private boolean isCapital(int at) {
        return word(at).capital();
    }

    /** "anh B", "chị Hoa"; without capitals one or two words that an address follows. */
    private boolean isAfterTitle(int at) {
        Word title = word(at);
        Word name = word(at + 1);
        if (!title.isOf(TITLES) || !name.letters() || isAddress(name)) {
            return false;
        }
        if (name.capital()) {
            return !isNoName(name);
        }
        if (ONLY_MARKED.contains(title.marked()) || isNoName(name)) {
            return false;
        }
        return name.isOf(SURNAMES)
                || leadsOn(at + 2)
                || word(at + 2).letters() && !isNoName(word(at + 2)) && leadsOn(at + 3);
    }

    private static boolean isNoName(Word word) {
        return word.isOf(NO_NAMES);
    }

    /** An address, an age or a year of birth comes next. */
    private boolean leadsOn(int at) {
        Word next = word(at);
        if (Set.of(",", ";", ".", ":").contains(next.marked())) {
            return leadsOn(at + 1);
        }
        boolean age = next.marked().matches("\\d{1,2}") && word(at + 1).folded().equals("tuoi");
        return isAddress(next) || age || next.marked().matches("\\d{4}") || BIRTH.contains(next.folded());
    }

    /** "Nguyễn A"; but "Hà Quảng 2" and "người Hà Quảng" are places. */
    private boolean isShortName(int at) {
        Word next = word(at + 2);
        boolean counted = !next.letters()
                && next.marked().matches("\\d{1,3}|:")
                && !word(at + 3).folded().equals("tuoi");
        boolean ofPlace = at > 0 && word(at - 1).folded().equals("nguoi");
        return word(at).isOf(SURNAMES)
                && isCapital(at)
                && isCapital(at + 1)
                && !word(at).inPlace()
                && !counted
                && !ofPlace;
    }

    private static boolean isAddress(Word word) {
        return word.isOf(ADDRESS);
    }

    /** The words as they are written, and once more without marks, for those who type none. */
    private static Set<String> words(String text) {
        var all = new HashSet<String>();
        for (String word : text.split(" +")) {
            all.add(Folding.words(word));
            all.add("~" + Folding.fold(word));
        }
        return Set.copyOf(all);
    }
}
