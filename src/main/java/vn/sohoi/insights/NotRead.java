package vn.sohoi.insights;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A text that was not understood at a step, without figures and names.
 *
 * <pre>{ _id: "2022-11|monthly-report|new-members|chắc # …", month: "2022-11", dialog: "monthly-report",
 *   step: "new-members", text: "chắc # …", times: 3 }</pre>
 *
 * @param dialog "" when none was open
 */
@Document("insights.unread")
record NotRead(@Id String id, String month, String dialog, String step, String text, long times) {}
