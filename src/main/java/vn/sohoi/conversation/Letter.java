package vn.sohoi.conversation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That somebody has written to the level above; what she wrote is not kept.
 *
 * <pre>{ _id: "telegram:1001#u:874199391", number: 12, phone: "0902001296", name: "…", unit: "01296", to: "042",
 *   at: ISODate, answeredAt: null }</pre>
 *
 * @param id the event that sent it
 * @param number what it is called by in an answer
 * @param to the code of the unit whose staff got it
 */
@Document("letters")
record Letter(
        @Id String id,
        long number,
        String phone,
        String name,
        String unit,
        String to,
        Instant at,
        @Nullable Instant answeredAt) {}
