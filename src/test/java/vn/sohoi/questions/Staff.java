package vn.sohoi.questions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.sohoi.Core;
import vn.sohoi.language.Period;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Roster;
import vn.sohoi.reports.Calendar;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** The people of the example who ask in tests, on the morning of 18 November 2022. */
enum Staff {
    /** The chair of Nước Hai (01654) in Hoà An (051). */
    CHAIR("0902001654"),
    /** The officer of Hoà An (051). */
    DISTRICT("0901000051"),
    /** The officer of Cao Bằng (04). */
    PROVINCE("0900000001"),
    /** The officer of Thái Nguyên (19), where no set is loaded. */
    OTHER("0900000019"),
    /** The administrator. */
    ADMIN("0900000002"),
    /** The chair of a commune of Hạ Lang (048), where one victim was found. */
    HA_LANG("0902001534");

    static final Instant NOW = Instant.parse("2022-11-18T01:00:00Z");
    static final Questions QUESTIONS = Core.example().get(Questions.class);

    private final String phone;

    Staff(String phone) {
        this.phone = phone;
    }

    Asker asks() {
        var tree = Core.example().get(Units.class).on(NOW.atZone(Calendar.ZONE).toLocalDate());
        return new Asker(Core.example().get(Roster.class).postsOf(new Phone(phone)), tree, NOW);
    }

    Question understood(String text) {
        return QUESTIONS.understand(text, asks());
    }

    /** The answer in the language of the question; empty when it is none. */
    String answered(String text) {
        return String.join("\n", QUESTIONS.answer(understood(text), asks(), Language.of(text)));
    }

    /** Short for tables: target, part, unit with * when it was named, period. */
    static String shown(Question question) {
        return switch (question) {
            case Question.OfProgress asked -> {
                var part = asked.part();
                Period period = asked.period();
                yield asked.target().number()
                        + (part == null ? "" : "/" + part.id())
                        + " " + code(asked.unit()) + (asked.named() ? "*" : "")
                        + (period == null ? "" : " " + period.code());
            }
            case Question.OfMissingReports asked ->
                "missing " + asked.level().english(2) + " " + code(asked.unit()) + " " + asked.period();
            case Question.Which which -> "which " + ids(which.choices());
            case Question.None none -> "no " + none.matter().name().toLowerCase(Locale.ROOT) + " " + none.what();
            case Question.Denied denied -> denied.list() ? "denied list" : "denied " + denied.what();
            case Question.NotDue later -> "not due " + later.month();
            case Question.NotYet later -> "not yet";
            case Question.NotAQuestion none -> "-";
        };
    }

    private static String code(Unit unit) {
        return unit.code();
    }

    private static String ids(List<Question.Choice> choices) {
        return choices.stream().map(Question.Choice::id).collect(Collectors.joining(" "));
    }
}
