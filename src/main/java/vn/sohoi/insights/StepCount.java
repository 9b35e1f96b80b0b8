package vn.sohoi.insights;

import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How often things happened at one step of a dialog in one month.
 *
 * <pre>{ _id: "2022-11|monthly-report|new-members", month: "2022-11", dialog: "monthly-report", step: "new-members",
 *   times: { ASKED: 12, ANSWERED: 10, NOT_READ: 3 } }</pre>
 *
 * @param step "" for the dialog as a whole
 * @param times by the name of the {@link vn.sohoi.dialog.Event.Kind}
 */
@Document("insights")
record StepCount(@Id String id, String month, String dialog, String step, Map<String, Long> times) {}
