package vn.sohoi.conversation;

import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** How far along reports are that have not been sent; what was answered is nobody else's business yet. */
@Component
public class Drafts {

    private final Conversations conversations;

    Drafts(Conversations conversations) {
        this.conversations = conversations;
    }

    /** How many questions have an answer in the fullest draft of a unit's report; 0 when there is none. */
    public int answered(String unit, YearMonth period) {
        String key = Reporting.draftKey(unit, period);
        return conversations.withDraft(key).stream()
                .mapToInt(conversation -> conversation.session().draft(key).size())
                .max()
                .orElse(0);
    }
}
