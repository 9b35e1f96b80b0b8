package vn.sohoi.language;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.sohoi.language.ReviewOrder.Kind;

/** Recognises what is to be done with a report that was sent, in the words people have for it. */
public final class ReviewOrders {

    /** Longer texts are letters. */
    private static final int LONGEST = 400;

    private static final String POLITE = "^(?:(?:da|vang|oi|em|chi|minh|toi|nho|xin|phep|cho|lam on|vui long"
            + "|please|pls"
            + "|giup|can|muon|bot|ban|anh|thua|could you|can you|i|want to|a)[ ,.]++){0,20}";

    private static final String REPORT =
            "(?: (?:cac |mot )?(?:ban )?(?:bao cao|bc|b/c|the report|report)\\b(?: (?:cua|from|of|by|cho))?)";

    /** "Duyệt xã Nam Cao", "trả lại Lý Bôn tháng 9": what else can be meant? */
    private static final String OR_PLACE = "|(?= (?:xa|phuong|thi tran|huyen|thanh pho) |.* (?:t|thang )\\d{1,2}\\b))";

    private static final Map<Kind, Pattern> ORDERS = new EnumMap<>(Map.of(
            Kind.SEND_AGAIN,
            Pattern.compile(POLITE + "(?:da )?(?:gui|nop) lai" + REPORT
                    + "|" + POLITE + "(?:resend|send again)(?: the)? report\\b"
                    + "|" + POLITE + "send(?: the)? report again\\b"),
            Kind.RETURN,
            Pattern.compile(POLITE + "(?:gui tra(?: lai)?|tra lai|tra ve|tra|mo lai|return|send back" + "|reopen)(?:"
                    + REPORT + OR_PLACE),
            Kind.ACCEPT,
            Pattern.compile(POLITE + "(?:phe duyet|duyet|tiep nhan|nhan|chap nhan|thong qua|dong y|accept|approve)(?:"
                    + REPORT + OR_PLACE),
            Kind.REQUESTS,
            Pattern.compile(POLITE + "(?:(?:xem|danh sach|liet ke|co|list) )?(?:cac |nhung )?(?:yeu cau|de nghi)"
                    + " (?:sua|dinh chinh|dieu chinh)(?: (?:so lieu|bao cao|nao|dang cho"
                    + "|cua cac xa)){0,20}[ .!?]*$|^(?:list |show )?(?:the )?(?:correction|pending) requests?\\b"),
            Kind.SHOW,
            Pattern.compile(POLITE + "(?:xem|mo|show(?: me)?|view|see)" + REPORT)));

    /** These ask how much or who, not for one report. */
    private static final Pattern QUESTION = Pattern.compile(
            "\\b(chi tieu|ct ?\\d+|targets?|chua|nao|tien do|bao nhieu|the nao|who|which" + "|how)\\b|[?]$");

    private static final Pattern REASON = Pattern.compile(
            "(?:(?<! ) *:|[,;.]? (?:vì|vi|do|bởi vì|tại vì|lý do(?: là)?|lí do(?: là)?|ly do(?: la)?|because"
                    + "|due to)(?::| )) *(\\S.*)$");

    private ReviewOrders() {}

    /** The order that a text gives, perhaps with Telex keys left in it; empty when it gives none. */
    public static Optional<ReviewOrder> read(String text, LocalDate today) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String composed =
                Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        Optional<ReviewOrder> asTyped = order(composed, today);
        String undone = Telex.undo(composed);
        return asTyped.isPresent() || undone.equals(Folding.words(composed)) ? asTyped : order(undone, today);
    }

    private static Optional<ReviewOrder> order(String text, LocalDate today) {
        String folded = Folding.fold(text);
        if (folded.length() != text.length()) {
            return Optional.empty();
        }
        for (Map.Entry<Kind, Pattern> order : ORDERS.entrySet()) {
            Matcher matcher = order.getValue().matcher(folded);
            if (matcher.find()) {
                Kind kind = order.getKey();
                boolean asks = kind != Kind.RETURN
                        && QUESTION.matcher(folded.substring(matcher.end())).find();
                return asks && kind != Kind.REQUESTS
                        ? Optional.empty()
                        : Optional.of(order(kind, text.substring(matcher.end()), today));
            }
        }
        return Optional.empty();
    }

    /** The reason comes last, and a month in it is not the report's. */
    private static ReviewOrder order(Kind kind, String rest, LocalDate today) {
        Matcher reason = REASON.matcher(rest);
        boolean reasoned = kind == Kind.RETURN && reason.find();
        String what = reasoned ? rest.substring(0, reason.start()) : rest;
        Optional<Periods.Said> said = Periods.said(what, today).filter(ReviewOrders::isPeriod);
        @Nullable Reading<Period> period = said.map(Periods.Said::reading).orElse(null);
        String named = said.map(found -> what.substring(0, found.start()) + " " + what.substring(found.end()))
                .orElse(what);
        return new ReviewOrder(
                kind,
                named.replaceAll("\\s+", " ").strip(),
                period,
                reasoned ? reason.group(1).strip() : "");
    }

    private static boolean isPeriod(Periods.Said said) {
        return !(said.reading() instanceof Reading.Refuse<Period> refused && refused.why() == Why.NOT_A_PERIOD);
    }
}
