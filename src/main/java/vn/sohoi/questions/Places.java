package vn.sohoi.questions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notices places that a text names and nobody here knows, so that no other place's figures are told for them. */
final class Places {

    /** The provinces of 2021 without the words "tỉnh" and "thành phố"; those that are everyday words are left out. */
    private static final Set<String> PROVINCES = Set.copyOf(Arrays.asList(
            ("ha noi|ha giang|cao bang|bac kan|tuyen quang|lao cai|dien bien|lai chau|son la|yen bai|thai nguyen|lang son"
                            + "|quang ninh|bac giang|phu tho|vinh phuc|bac ninh|hai duong|hai phong|hung yen|thai binh"
                            + "|ha nam|nam dinh|ninh binh|thanh hoa|nghe an|ha tinh|quang binh|quang tri|thua thien hue"
                            + "|da nang|quang nam|quang ngai|binh dinh|phu yen|khanh hoa|ninh thuan|binh thuan|kon tum"
                            + "|gia lai|dak lak|dak nong|lam dong|binh phuoc|tay ninh|binh duong|dong nai"
                            + "|ba ria vung tau|ho chi minh|long an|tien giang|ben tre|tra vinh|vinh long|dong thap"
                            + "|an giang|kien giang|can tho|hau giang|soc trang|bac lieu|ca mau|hanoi|saigon|sai gon"
                            + "|ca nuoc|toan quoc|viet nam|vietnam")
                    .split("\\|")));

    private static final int LONGEST = 3;

    private static final Pattern WITH_KIND =
            Pattern.compile("\\b(xa|phuong|thi tran|thi xa|huyen|thanh pho|tinh) ([a-z]+)(?: ([a-z]+))?");

    private static final Pattern IN =
            Pattern.compile("\\b(?:o|tai) ([a-z]+)(?: [a-z]+)?|\\b(?:in|at|of) ([a-z]+)(?: [a-z]+)?");

    /** Words that follow "xã" or "huyện" in ordinary sentences. */
    private static final Set<String> ORDINARY = Set.of(
            "nao",
            "toi",
            "minh",
            "em",
            "chi",
            "ta",
            "nay",
            "den",
            "toan",
            "da",
            "duoc",
            "co",
            "chua",
            "cua",
            "thi",
            "con",
            "va",
            "la",
            "nha",
            "o",
            "trong",
            "tat",
            "het",
            "dat",
            "dang",
            "thuoc",
            "phai",
            "ra",
            "lam",
            "giam",
            "gop",
            "hien",
            "moi",
            "roi",
            "a",
            "the",
            "hinh",
            "gi",
            "khong",
            "ko",
            "thieu",
            "nop",
            "gui",
            "chung",
            "ho",
            "ca",
            "doi",
            "vien",
            "van",
            "cap",
            "phu",
            "khac",
            "nhe",
            "vay",
            "thang",
            "nam",
            "quy",
            "district",
            "and");

    /** Words that begin names too, and what must follow them in ordinary sentences. */
    private static final Map<String, Set<String>> HALF_ORDINARY = Map.of(
            "bao", Set.of("cao", "nhieu", "gio"),
            "hoi", Set.of("vien", "phu", "nghi", "lhpn", ""),
            "tu", Set.of("dau", "thang", ""));

    private static final Set<String> NO_PLACE = Set.of(
            "dau",
            "day",
            "do",
            "cap",
            "xa",
            "huyen",
            "tinh",
            "phuong",
            "thi",
            "thanh",
            "the",
            "this",
            "our",
            "my",
            "all",
            "co",
            "nha",
            "dia",
            "thoi",
            "muc",
            "total",
            "figures",
            "target",
            "targets",
            "members",
            "which",
            "a",
            "communes",
            "districts",
            "households",
            "women",
            "last",
            "year",
            "month",
            "poverty",
            "near",
            "violence");

    private Places() {}

    /**
     * @param words folded, with everything that was understood cut out
     */
    static Optional<String> unknown(List<String> words, Typed typed) {
        String text = String.join(" ", words);
        return province(words)
                .or(() -> withKind(text, typed))
                .or(() -> behindIn(text))
                .map(typed::asTyped);
    }

    private static Optional<String> province(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
                String name = String.join(" ", words.subList(from, to));
                if (PROVINCES.contains(name)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> withKind(String text, Typed typed) {
        Matcher matcher = WITH_KIND.matcher(text);
        while (matcher.find()) {
            String next = matcher.group(2);
            String then = matcher.group(3) == null ? "" : matcher.group(3);
            boolean ordinary = ORDINARY.contains(next)
                    || HALF_ORDINARY.getOrDefault(next, Set.of()).contains(then);
            if (!ordinary || typed.isCapitalised(List.of(next))) {
                return Optional.of(matcher.group().strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> behindIn(String text) {
        Matcher matcher = IN.matcher(text);
        while (matcher.find()) {
            boolean vietnamese = matcher.group(1) != null;
            String next = vietnamese ? matcher.group(1) : matcher.group(2);
            if (vietnamese && next.equals("my") || !NO_PLACE.contains(next) && !next.matches("\\d+")) {
                return Optional.of(matcher.group().replaceFirst("^\\S+ ", ""));
            }
        }
        return Optional.empty();
    }
}
