package vn.sohoi.evidence;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is attached to one unit's report for one month: one document, whether the report was sent or not.
 *
 * <pre>{ _id: "01267/2022-10", version: 1, attachments: [ { _id: "6745…", unit: "01267", period: "2022-10",
 *     indicator: "works-done", kind: "PHOTO", name: "a.jpg", type: "image/jpeg", size: 81920, sha256: "9f86…",
 *     by: "0902001267", at: ISODate, event: "telegram:1001#message-17" } ],
 *   past: [ { event: "telegram:1001#message-18", attachment: "6745…" } ] }</pre>
 *
 * @param past events that left nothing of their own: what they brought was there already, or was taken away since
 */
@Document("attachments")
record Collected(@Id String id, @Version @Nullable Long version, List<Attachment> attachments, List<Past> past) {

    record Past(String event, String attachment) {}

    static String id(String unit, YearMonth period) {
        return unit + "/" + period;
    }

    static Collected begin(String id) {
        return new Collected(id, null, List.of(), List.of());
    }

    Optional<Attachment> with(String content) {
        return attachments.stream().filter(one -> one.sha256().equals(content)).findFirst();
    }

    Optional<Attachment> attachedBy(String event) {
        return attachments.stream().filter(one -> one.event().equals(event)).findFirst();
    }

    boolean isPast(String event) {
        return past.stream().anyMatch(one -> one.event().equals(event));
    }

    /** What the event attached, or found attached already. */
    Optional<Attachment> foundBy(String event) {
        return past.stream()
                .filter(one -> one.event().equals(event))
                .flatMap(one -> attachments.stream().filter(kept -> kept.id().equals(one.attachment())))
                .findFirst();
    }

    Collected plus(Attachment attachment) {
        return new Collected(
                id,
                version,
                Stream.concat(attachments.stream(), Stream.of(attachment)).toList(),
                past);
    }

    Collected plus(Past event) {
        return new Collected(
                id,
                version,
                attachments,
                Stream.concat(past.stream(), Stream.of(event)).toList());
    }

    Collected without(Attachment attachment) {
        List<Attachment> left =
                attachments.stream().filter(one -> !one.equals(attachment)).toList();
        return new Collected(id, version, left, past).plus(new Past(attachment.event(), attachment.id()));
    }
}
