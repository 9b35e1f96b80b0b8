package vn.sohoi.conversation;

import java.util.Map;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;

/** An action that dialog files call by its name. */
interface Act {

    Outcome perform(Moment moment, Frame frame, Map<String, Answer> answers, String said);
}
