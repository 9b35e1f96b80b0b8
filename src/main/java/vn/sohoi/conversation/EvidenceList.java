package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.evidence.Attachment;
import vn.sohoi.evidence.Evidence.Place;
import vn.sohoi.targets.Indicator;

/** Shows the evidence of the report that a person works at or sent last, and takes away what she attached herself. */
final class EvidenceList {

    /** What dialog files call the attachments that a person may take away. */
    static final String OWN = "own-evidence";

    private static final String KEEP_ALL = "Không bỏ";
    private static final String NONE_YET =
            "Chưa có minh chứng nào. Chị gửi ảnh, tệp, liên kết hoặc vị trí ở câu cần minh chứng.";
    private static final String LIST = "Minh chứng của báo cáo tháng %s – %s:\n%s";
    private static final String GONE = "Đã bỏ %s. Báo cáo tháng %s còn %d minh chứng.";
    private static final String KEPT = "Các minh chứng vẫn được giữ.";

    /** Names are cut here so that a list of all fits one message. */
    private static final int LONGEST_NAME = 40;

    private EvidenceList() {}

    /** "Minh chứng: 2 ảnh, 1 tệp." as a line of its own; nothing when there is none. */
    static String line(Moment moment, String unit, YearMonth period) {
        String tally = moment.services().evidence().tally(unit, period);
        return tally.isEmpty() ? "" : "Minh chứng: " + tally + ".\n";
    }

    static Outcome show(Moment moment) {
        Optional<Place> place = place(moment);
        List<Attachment> all = place.map(one -> all(moment, one)).orElse(List.of());
        if (all.isEmpty() || place.isEmpty()) {
            return Outcome.of("none", NONE_YET);
        }
        String lines = IntStream.range(0, all.size())
                .mapToObj(index -> (index + 1) + ". " + shown(moment, all.get(index)))
                .collect(Collectors.joining("\n"));
        String unit = moment.tree(place.get().period()).get(place.get().unit()).name();
        return Outcome.of("listed", LIST.formatted(Dates.month(place.get().period()), unit, lines));
    }

    /** Labels of her own attachments, no two alike, and one for taking none away. */
    static List<String> choices(Moment moment) {
        List<String> labels = new ArrayList<>();
        for (Attachment attachment : own(moment)) {
            String label = shown(moment, attachment);
            long alike =
                    labels.stream().filter(other -> other.startsWith(label)).count();
            labels.add(alike == 0 ? label : label + " (" + (alike + 1) + ")");
        }
        labels.add(KEEP_ALL);
        return labels;
    }

    static Outcome remove(Moment moment, String label) {
        int index = choices(moment).indexOf(label);
        List<Attachment> own = own(moment);
        if (index < 0 || index >= own.size()) {
            return Outcome.of("kept", KEPT);
        }
        Attachment gone = own.get(index);
        moment.services().evidence().remove(gone.unit(), gone.period(), gone.id());
        int left = moment.services().evidence().of(gone.unit(), gone.period()).size();
        return Outcome.of("removed", GONE.formatted(shown(moment, gone), Dates.month(gone.period()), left));
    }

    private static List<Attachment> own(Moment moment) {
        return place(moment).stream()
                .flatMap(place -> all(moment, place).stream())
                .filter(attachment ->
                        attachment.by().equals(moment.conversation().phone()))
                .toList();
    }

    private static List<Attachment> all(Moment moment, Place place) {
        return moment.services().evidence().of(place.unit(), place.period());
    }

    private static Optional<Place> place(Moment moment) {
        Frame open = moment.conversation().session().frames().stream()
                .filter(frame -> !frame.slot(Frame.DRAFT).isEmpty())
                .reduce((first, last) -> last)
                .orElse(new Frame("", "", Map.of(), 0, List.of(), Frame.Aside.NONE));
        return EvidencePlaces.of(moment, open, null, "") instanceof EvidencePlaces.Found found
                ? Optional.of(found.place())
                : Optional.empty();
    }

    /** "ảnh IMG_1.jpg – công trình, phần việc hoàn thành". */
    private static String shown(Moment moment, Attachment attachment) {
        String name = attachment.name();
        String cut = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        String of = indicator(moment, attachment).map(one -> " – " + one.name()).orElse("");
        return attachment.kind().word() + (attachment.isNamed() ? " " + cut : "") + of;
    }

    private static Optional<Indicator> indicator(Moment moment, Attachment attachment) {
        String id = attachment.indicator();
        return id == null
                ? Optional.empty()
                : Reporting.set(moment, attachment.unit(), attachment.period()).flatMap(set -> set.indicator(id));
    }
}
