package vn.sohoi.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoi.language.PersonalOrder.Kind;

/** Recognises what a person wants for herself, in the words people have for it, at the beginning of a message. */
public final class PersonalOrders {

    /** An order stands in the first words. */
    private static final int FIRST_WORDS = 24;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|[^\\s]");

    private static final String POLITE =
            "^(?:(?:da|vang|oi|a|em|chi|minh|toi|nho|xin|phep|cho|lam on|vui long|please|giup"
                    + "|ho|can|muon|bot|ban|bay gio|i|want to|would like to|need to|can you|could you|let me|,"
                    + "|\\.|!) ){0,24}?";

    private static final String END = "(?= |$)";

    private static final String POST = "(?:pho chu tich|pho ct|pho|(?:a |my |the )?deputy)";

    private static final String REMINDER = "(?:nhac(?! lai)(?: (?:viec|nho|bao cao|toi|em|minh|chi|nua|hen)){0,20})";

    private static final Map<Kind, Pattern> ORDERS = orders();

    private PersonalOrders() {}

    private static Map<Kind, Pattern> orders() {
        Map<Kind, String> words = new LinkedHashMap<>();
        words.put(
                Kind.CONTACT,
                "(?:duoc )?(?:gap|lien he|lien lac|nhan tin|nhan|hoi|noi chuyen|trao doi|goi|gui tin nhan|gui tin|gui)"
                        + "(?: (?:cho|voi|den|toi))? (?:(?:cac|mot) )?(?:can bo|cap tren|lanh dao|nguoi phu trach)"
                        + "(?: (?:huyen|tinh|phu trach|hoi|cap tren|cap huyen|cap tinh|hoi cap tren)){0,20}"
                        + "|(?:contact|message|talk to|speak to|speak with|reach)(?: (?:my|the|a))?"
                        + " (?:superiors?|supervisors?|staff|officers?|boss)");
        words.put(
                Kind.REPLY,
                "(?:tra loi|phan hoi|hoi am|reply(?: to)?|answer)(?: (?:cho|tin nhan|tin|so|no|number|message)){0,20}"
                        + "(?=$| \\d{1,6} ?(?: |$)| (?:xa|phuong|thi tran|huyen|quan|thanh pho|tp|thi xa"
                        + "|commune|ward|district) )");
        words.put(
                Kind.UNMUTE,
                "(?:bat|mo)(?: lai)? " + REMINDER
                        + "|(?:un ?mute|(?:turn on|resume|restart)(?: the| my)? reminders?)(?: reminders?)?");
        words.put(
                Kind.MUTE,
                "(?:tam )?(?:tat|ngung|dung|khong(?: can)?|bo|thoi)(?: (?:viec|che do))? " + REMINDER
                        + "|mute(?: (?:the |my )?reminders?)?|(?:turn off|stop|no)(?: the| my)? reminders?");
        words.put(
                Kind.HOUR,
                "(?:(?:doi|chuyen|dat|sua|thay doi|cai dat|cai|hen|dieu chinh)(?: lai)? )(?:gio"
                        + "|thoi gian) nhac(?: (?:viec|nho))?"
                        + "|(?:gio|thoi gian) nhac(?: (?:viec|nho))?(?= (?:la|luc|sang|thanh|:|\\d))"
                        + "|nhac(?: (?:cho|viec))?(?: (?:toi|em|chi|minh))? (?:luc|vao|vao luc|hoi)(?= (?:\\d"
                        + "|sang|chieu|toi|trua|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi))"
                        + "|nhac(?: (?:cho|viec))?(?: (?:toi|em|chi|minh))?(?= \\d{1,2} ?(?:h|g|gio|:))"
                        + "|remind me(?: at)?(?= \\d)|(?:change|set|move)(?: the| my)? reminders?(?: (?:time"
                        + "|hour))?(?: to)?");
        words.put(
                Kind.SETTINGS,
                "(?:xem )?(?:cai dat|thiet lap|gio nhac|settings?|reminders?)(?: (?:gio nhac|nhac viec|nhac nho"
                        + "|nhac|cua toi|cua minh|cua em))?"
                        + "(?= ?(?:a|nhe|nha|di|voi|[.!?]){0,20}$)");
        words.put(Kind.ADD_DEPUTY, "(?:them|bo sung|dang ky|khai bao|khai|cu|add)(?: (?:mot|1|moi))? " + POST);
        words.put(
                Kind.END_DEPUTY,
                "(?:bot|xoa|go|cho thoi|thoi|bo|ket thuc|mien nhiem|remove|end|delete)(?: (?:chuc|nhiem vu))? " + POST);
        words.put(
                Kind.DEPUTIES,
                "(?:(?:xem|danh sach|cac|nhung) ){0,20}(?:pho chu tich|pho ct|(?:my )?deput(?:y|ies)|(?<=cac |sach "
                        + "|nhung )pho|pho(?= cua))"
                        + "(?: (?:cua )?(?:toi|em|minh|chi|xa|phuong|thi tran|don vi|hoi)){0,20}(?= ?(?:a|nhe|nha|di"
                        + "|voi|[.!?]){0,20}$)");
        words.put(
                Kind.HAND_OVER,
                "(?:(?:rut|huy|thu hoi)(?: lai)?(?: (?:yeu cau|de nghi))? )?(?:ban giao|chuyen giao|hand ?over)"
                        + "(?: (?:chuc vu|chuc|nhiem vu|cong viec|cong tac|vi tri|chu tich|lai|my post|post|cho)){0,20}");
        words.put(
                Kind.REQUESTS,
                "(?:(?:xem|danh sach|cac|nhung|co) ){0,20}(?:yeu cau|requests?)"
                        + "(?: (?:ban giao|dang cho|cho duyet|cho tra loi|chua tra loi|nao)){0,20}(?= ?(?:a|nhe|nha"
                        + "|di|voi|[.!?]){0,20}$)");
        return words.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> Pattern.compile(POLITE + "(?:" + entry.getValue() + ")" + END),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The order that a text begins with, perhaps with Telex keys left in it; empty when it gives none. */
    public static Optional<PersonalOrder> read(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        List<Place> first = first(composed);
        return order(composed, first, Folding::fold)
                .or(() -> order(composed, first, word -> Folding.fold(Telex.undo(word))));
    }

    private record Place(String word, int end) {}

    private static List<Place> first(String text) {
        List<Place> places = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (places.size() < FIRST_WORDS && word.find()) {
            places.add(new Place(word.group(), word.end()));
        }
        return places;
    }

    private static Optional<PersonalOrder> order(String text, List<Place> first, UnaryOperator<String> folding) {
        String head = first.stream().map(place -> folding.apply(place.word())).collect(Collectors.joining(" "));
        for (Map.Entry<Kind, Pattern> order : ORDERS.entrySet()) {
            Matcher matcher = order.getValue().matcher(head);
            if (matcher.find()) {
                int words = head.substring(0, matcher.end()).split(" ").length;
                String rest = text.substring(first.get(words - 1).end());
                return Optional.of(new PersonalOrder(
                        order.getKey(), rest.replaceFirst("^[\\s:;,.!–-]+", "").strip()));
            }
        }
        return Optional.empty();
    }
}
