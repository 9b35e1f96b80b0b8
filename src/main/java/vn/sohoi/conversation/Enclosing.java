package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Features.Enclosed;
import vn.sohoi.dialog.Frame;
import vn.sohoi.evidence.Attaching;
import vn.sohoi.evidence.Attachment;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.evidence.Evidence.Place;
import vn.sohoi.evidence.Limits;
import vn.sohoi.evidence.Offered;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.reports.Reports;
import vn.sohoi.targets.Indicator;

/** Keeps what was sent beside words as evidence, and says of what. */
final class Enclosing {

    private static final Pattern LINK = Pattern.compile("(?i)(?:https?://|www\\.)[^\\s\\p{C}/]+\\.[^\\s\\p{C}]+");

    private static final String TO_FIGURE = "✓ Đã đính kèm %s vào \"%s\".";
    private static final String TO_REPORT = "✓ Đã đính kèm %s vào báo cáo tháng %s của %s.";
    private static final String COUNT = " Báo cáo tháng %s có %d minh chứng.";
    private static final String ALREADY = "Báo cáo đã có %s này nên không lưu thêm lần nữa.";
    private static final String FULL =
            "Báo cáo tháng %s đã có %d minh chứng, không nhận thêm được. Chị nhắn \"bỏ minh chứng\" để bỏ bớt.";
    private static final String TOO_LARGE = "Tệp quá lớn nên chưa nhận được; mỗi tệp nhiều nhất %d MB.";
    private static final String EMPTY = "Tệp không có nội dung nên chưa nhận được. Chị vui lòng gửi lại.";
    private static final String TYPE =
            "Chưa nhận loại tệp này. Chị gửi ảnh (JPG, PNG, WebP, HEIC), hoặc tệp PDF, Word, Excel thông thường.";
    private static final String UNFOLDS =
            "Tệp này mở ra lớn bất thường nên chưa nhận. Chị gửi bản khác, ví dụ ảnh chụp hoặc tệp PDF.";
    private static final String FAILED = "Chưa tải được %s nên chưa lưu. Chị vui lòng gửi lại.";
    private static final String FAILED_WITH_WORDS =
            "Chưa tải được %s nên chưa lưu, lời ghi kèm cũng chưa được nhận. Chị vui lòng gửi lại cả %1$s và lời ghi.";
    private static final String NO_LONGER = "Chị không còn phụ trách đơn vị này nên %s chưa được lưu.";
    private static final int MEGABYTE = 1024 * 1024;

    private final Moment moment;
    private final Incoming.Content content;

    private Enclosing(Moment moment) {
        this.moment = moment;
        this.content = moment.event().content();
    }

    /** A message that is an address and nothing else. */
    static boolean isLink(String text) {
        String said = text.strip();
        return said.length() <= Limits.LONGEST_LINK && LINK.matcher(said).matches();
    }

    static String name(Incoming.Content content) {
        return switch (content) {
            case Incoming.File file -> Turn.name(file.kind());
            case Incoming.Location place -> "vị trí";
            case Incoming.Text link -> "liên kết";
            case Incoming.Other other -> Turn.name(other.kind());
            case Incoming.Contact contact -> "danh thiếp";
            case Incoming.Pressed press -> "nút";
            case Incoming.TooMany much -> "loại tin này";
        };
    }

    /** Empty when the person has no post, and so no report to attach anything to. */
    static Optional<Enclosed> keep(Moment moment, Frame frame, Optional<Indicator> indicator) {
        return moment.posts().isEmpty()
                ? Optional.empty()
                : Optional.of(new Enclosing(moment).keep(frame, indicator.orElse(null)));
    }

    private Enclosed keep(Frame frame, @Nullable Indicator indicator) {
        if (indicator != null && indicator.sensitive()) {
            return said(VictimPrivacy.NO_PICTURES);
        }
        Optional<String> story = VictimPrivacy.story(caption() + "\n" + fileName());
        if (story.isPresent()) {
            return new Enclosed(story.get(), "");
        }
        return switch (EvidencePlaces.of(moment, frame, indicator, caption())) {
            case EvidencePlaces.Found found -> keep(found.place(), indicator, found.named() ? "" : caption());
            case EvidencePlaces.NotHers not -> said(NO_LONGER.formatted(name(content)));
            case EvidencePlaces.None none -> said(none.says().formatted(name(content)));
        };
    }

    private Enclosed said(String text) {
        return new Enclosed(text, caption());
    }

    private String caption() {
        return content instanceof Incoming.File file ? file.caption().strip() : "";
    }

    /** Signs between words of a file name are spaces. */
    private String fileName() {
        return content instanceof Incoming.File file ? file.name().replaceAll("[_.-]", " ") : "";
    }

    private Enclosed keep(Place place, @Nullable Indicator indicator, String words) {
        Reports.Source source = moment.source();
        Evidence evidence = moment.services().evidence();
        return evidence.before(place.unit(), place.period(), source.event())
                .map(before -> new Enclosed(told(before, place, indicator), words))
                .orElseGet(() -> switch (fetched()) {
                    case Fetched.Got got -> {
                        var from = new Evidence.Source(source.by(), source.event(), source.at());
                        yield new Enclosed(told(evidence.attach(place, got.offered(), from), place, indicator), words);
                    }
                    case Fetched.Not not -> new Enclosed(not.says(), words);
                    case Fetched.Again again -> new Enclosed(again.says(), "");
                });
    }

    /** What was sent, or why it is not here. */
    private sealed interface Fetched {
        record Got(Offered offered) implements Fetched {}

        record Not(String says) implements Fetched {}

        /** It will be sent again, with the words under it: taken now, they would answer two questions. */
        record Again(String says) implements Fetched {}
    }

    private Fetched fetched() {
        return switch (content) {
            case Incoming.File file -> fetched(file);
            case Incoming.Location place -> new Fetched.Got(new Offered.Place(place.latitude(), place.longitude()));
            case Incoming.Text link ->
                new Fetched.Got(new Offered.Link(link.text().strip()));
            case Incoming.Other other -> throw new IllegalStateException(other + " is no evidence");
            case Incoming.Contact contact -> throw new IllegalStateException("a contact is no evidence");
            case Incoming.Pressed press -> throw new IllegalStateException("a button is no evidence");
            case Incoming.TooMany much -> throw new IllegalStateException("nobody said this");
        };
    }

    /** A file that says it is too large is not even asked for. */
    private Fetched fetched(Incoming.File file) {
        if (file.size() > Limits.MOST_BYTES) {
            return new Fetched.Not(tooLarge());
        }
        return switch (file.bytes().read(Limits.MOST_BYTES)) {
            case Incoming.Download.Whole whole -> new Fetched.Got(new Offered.File(file.name(), whole.bytes()));
            case Incoming.Download.TooLarge tooLarge -> new Fetched.Not(tooLarge());
            case Incoming.Download.Failed failed ->
                new Fetched.Again((caption().isEmpty() ? FAILED : FAILED_WITH_WORDS).formatted(name(file)));
        };
    }

    private static String tooLarge() {
        return TOO_LARGE.formatted(Limits.MOST_BYTES / MEGABYTE);
    }

    private String told(Attaching ended, Place place, @Nullable Indicator indicator) {
        String month = Dates.month(place.period());
        return switch (ended) {
            case Attaching.Attached attached ->
                attached(attached.attachment(), place, indicator) + COUNT.formatted(month, attached.count());
            case Attaching.AlreadyThere there ->
                ALREADY.formatted(there.attachment().kind().word()) + COUNT.formatted(month, there.count());
            case Attaching.Full full -> FULL.formatted(month, Limits.MOST_ATTACHMENTS);
            case Attaching.Refused refused ->
                switch (refused.why()) {
                    case EMPTY -> EMPTY;
                    case TOO_LARGE -> tooLarge();
                    case TYPE -> TYPE;
                    case UNFOLDS -> UNFOLDS;
                };
        };
    }

    private String attached(Attachment attachment, Place place, @Nullable Indicator indicator) {
        String word = attachment.kind().word();
        return indicator == null
                ? TO_REPORT.formatted(word, Dates.month(place.period()), unitName(place.unit(), place.period()))
                : TO_FIGURE.formatted(word, FigureLines.capital(indicator.name()));
    }

    private String unitName(String unit, YearMonth period) {
        return moment.tree(period).get(unit).name();
    }
}
