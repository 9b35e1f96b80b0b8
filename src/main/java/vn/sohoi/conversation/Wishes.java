package vn.sohoi.conversation;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.Correction;
import vn.sohoi.language.Corrections;
import vn.sohoi.language.Folding;
import vn.sohoi.language.ReviewOrder;
import vn.sohoi.language.ReviewOrder.Kind;
import vn.sohoi.language.ReviewOrders;

/** Which dialog a person asks for in words of her own. */
final class Wishes {

    private static final String SEND_AGAIN = "send-again";

    /** The report that is open is not what was sent. */
    private static final Pattern SENT =
            Pattern.compile("\\b(da|vua) (nop|gui|bao)\\b|\\b(hom|bua|lan) (truoc|no|qua|kia)\\b");

    private static final Pattern ASKS = Pattern.compile("\\b(den dau|toi dau|the nao|ra sao|bao nhieu|dat chua"
            + "|chi tieu (?:so )?\\d+|ct ?\\d+|tien do|xa nao|huyen nao|don vi nao|how far|how many"
            + "|target \\d+)\\b|[?]\\s*$");

    private Wishes() {}

    static boolean asks(String text) {
        return ASKS.matcher(Folding.fold(text)).find();
    }

    static Optional<String> of(Moment moment, String text, @Nullable Frame open) {
        if (moment.posts().isEmpty()) {
            return Optional.empty();
        }
        Optional<ReviewOrder> order = ReviewOrders.read(text, moment.today())
                .filter(found -> open == null
                        || found.kind() != Kind.SHOW
                        || !found.what().isEmpty()
                        || found.period() != null);
        if (order.isPresent()) {
            return Optional.of(order.get().kind() == Kind.SEND_AGAIN ? SEND_AGAIN : Reviewing.DIALOG);
        }
        Optional<String> personal = PeopleActs.wish(moment, text, open);
        if (personal.isPresent()) {
            return personal;
        }
        return Corrections.read(text, moment.today())
                .filter(asked -> asked.plain() || namesFigure(moment, asked))
                .filter(asked -> open == null || isOfSomethingSent(moment, text, asked, open))
                .map(asked -> Correcting.DIALOG);
    }

    private static boolean namesFigure(Moment moment, Correction asked) {
        return Reporting.dueSet(moment)
                .filter(set -> !Correcting.named(moment, asked.what(), set).isEmpty())
                .isPresent();
    }

    /** In the middle of a report "sửa thoát nghèo thành 3" is about its draft, unless another month is named. */
    private static boolean isOfSomethingSent(Moment moment, String text, Correction asked, Frame open) {
        if (open.dialog().equals(Correcting.DIALOG)) {
            return !asked.value().isEmpty() && (asked.question() > 0 || namesFigure(moment, asked));
        }
        if (asked.period() == null) {
            return open.slot(Frame.DRAFT).isEmpty()
                    || SENT.matcher(Folding.fold(text)).find();
        }
        return Reporting.month(asked.period())
                .map(YearMonth::toString)
                .filter(month -> !month.equals(open.slot(Reporting.PERIOD)))
                .isPresent();
    }
}
