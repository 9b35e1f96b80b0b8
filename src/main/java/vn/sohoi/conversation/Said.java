package vn.sohoi.conversation;

import java.util.Optional;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.PersonalOrder;
import vn.sohoi.language.PersonalOrders;
import vn.sohoi.language.Reading;
import vn.sohoi.language.YesNo;
import vn.sohoi.messaging.Incoming;

/** What a person has said to open a dialog, or in answer to a yes-or-no question. */
final class Said {

    static final String YES = "Đúng";
    static final String NO = "Không";

    private Said() {}

    /** The order that opened the dialog, also where its phrase was taken off already. */
    static Optional<PersonalOrder> order(Moment moment, Frame frame) {
        String said = frame.slot(Frame.SAID);
        String typed = moment.event().content() instanceof Incoming.Text text ? text.text() : "";
        return PersonalOrders.read(said).or(() -> PersonalOrders.read(typed));
    }

    /** Empty for anything but a plain yes or no. */
    static Optional<Boolean> yes(String said) {
        if (said.equals(YES) || said.equals(NO)) {
            return Optional.of(said.equals(YES));
        }
        return YesNo.read(said) instanceof Reading.Value<Boolean> value ? Optional.of(value.value()) : Optional.empty();
    }
}
