package vn.sohoi.console.imports;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.Harm;
import vn.sohoi.scores.Criterion;
import vn.sohoi.scores.Criterion.Judged;
import vn.sohoi.scores.Entry;
import vn.sohoi.scores.Points;

/** Reads what one row enters for one criterion; an empty cell leaves what was entered before. */
final class EntryReader {

    /** Takes back what was entered. */
    private static final Set<String> OPEN = Set.of("chưa chấm", "chưa rõ", "unknown");

    private static final int LONGEST_EVIDENCE = 500;
    private static final int MOST_DIGITS = 12;

    /** Longer than any amount anybody writes about: a phone's or an identity card's number. */
    private static final Pattern PERSONAL = Pattern.compile("(\\d[ .-]?){9}");

    private final Row row;
    private final Criterion criterion;
    private final Problems problems;
    private boolean refused;

    EntryReader(Row row, Criterion criterion, Problems problems) {
        this.row = row;
        this.criterion = criterion;
        this.problems = problems;
    }

    Optional<Entry> read(Entry stored) {
        Entry next = switch (criterion.judged()) {
            case Judged.Reporting reporting -> {
                problem("criterion", "Tiêu chí này được tính từ báo cáo đã gửi, không nhập.", "");
                yield stored;
            }
            case Judged.Registered registered -> registered(registered, stored);
            case Judged.Entered entered -> byHand(stored);
            case Judged.Bonus bonus -> byHand(stored);
            case Judged.Deduction deduction -> byHand(stored);
        };
        return refused ? Optional.empty() : Optional.of(next);
    }

    private Entry byHand(Entry stored) {
        for (String column : List.of("registered", "result")) {
            if (row.has(column)) {
                problem(column, "Tiêu chí này chấm điểm trực tiếp, không theo chỉ tiêu đăng ký.", "");
            }
        }
        if (takenBack("points")) {
            return Entry.NOTHING;
        }
        BigDecimal points = points();
        String evidence = evidence(stored);
        if (evidence == null && points.signum() > 0) {
            problem("evidence", "Điểm chấm cần có minh chứng.", "số văn bản, đường liên kết");
        }
        return new Entry(points, null, null, evidence);
    }

    private BigDecimal points() {
        String text = row.text("points").replace(',', '.');
        String allowed = "0 – " + criterion.points() + ", chưa chấm";
        if (!text.matches("\\d{1,6}(\\.\\d{1," + Points.DECIMALS + "})?")) {
            String why = text.isEmpty()
                    ? "Thiếu điểm."
                    : text.startsWith("-")
                            ? "Điểm ghi bằng số không âm, điểm trừ cũng vậy."
                            : "Điểm là một số, nhiều nhất hai chữ số sau dấu phẩy.";
            problem("points", why, allowed);
            return BigDecimal.ZERO;
        }
        BigDecimal points = new BigDecimal(text);
        if (points.compareTo(BigDecimal.valueOf(criterion.points())) > 0) {
            problem("points", "Điểm cao hơn mức tối đa.", allowed);
        }
        return points;
    }

    private Entry registered(Judged.Registered judged, Entry stored) {
        if (row.has("points")) {
            problem("points", "Điểm này được tính theo chỉ tiêu đăng ký, không nhập.", "");
        }
        boolean measured = judged.measure() != null;
        if (measured && row.has("result")) {
            problem("result", "Kết quả này được tính từ số liệu báo cáo, không nhập.", "");
        }
        if (!row.has("registered") && (measured || !row.has("result"))) {
            problem("registered", "Thiếu chỉ tiêu đăng ký.", "12, chưa rõ");
        }
        Long registered = whole("registered", stored.registered());
        Long result = measured ? null : whole("result", stored.result());
        String evidence = evidence(stored);
        return registered == null && result == null ? Entry.NOTHING : new Entry(null, registered, result, evidence);
    }

    private @Nullable Long whole(String column, @Nullable Long stored) {
        String text = row.text(column);
        if (text.isEmpty() || takenBack(column)) {
            return text.isEmpty() ? stored : null;
        }
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Long.parseLong(text);
        }
        problem(
                column,
                text.startsWith("-")
                        ? "Số liệu không thể nhỏ hơn 0."
                        : "Cần một số nguyên, không có dấu chấm, phẩy hay chữ.",
                "0, 12, chưa rõ");
        return null;
    }

    private @Nullable String evidence(Entry stored) {
        String text = row.text("evidence");
        if (text.length() > LONGEST_EVIDENCE) {
            problem("evidence", "Minh chứng dài quá.", "đến " + LONGEST_EVIDENCE + " chữ");
        }
        if (criterion.sensitive() && PERSONAL.matcher(text).find()) {
            problem("evidence", "Tiêu chí này không ghi số điện thoại hay số giấy tờ của ai.", "số văn bản");
        }
        if (Harm.isIn(text)) {
            problem("evidence", "Minh chứng không kể chuyện của người bị hại.", "số văn bản");
        }
        return text.isEmpty() ? stored.evidence() : text;
    }

    private boolean takenBack(String column) {
        return OPEN.contains(row.text(column).toLowerCase(Locale.ROOT));
    }

    private void problem(String column, String why, String allowed) {
        refused = true;
        problems.add(row, column, why, allowed);
    }
}
