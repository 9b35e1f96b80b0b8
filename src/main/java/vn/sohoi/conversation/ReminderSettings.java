package vn.sohoi.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sohoi.dialog.Features.Outcome;
import vn.sohoi.dialog.Frame;
import vn.sohoi.language.PersonalOrder;
import vn.sohoi.language.PersonalOrders;
import vn.sohoi.language.Reading;
import vn.sohoi.language.TimesOfDay;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Preference;
import vn.sohoi.reports.Calendar;
import vn.sohoi.units.Unit;

/** When a person wants to be reminded, and whether at all; deadlines are not hers to move. */
final class ReminderSettings {

    private static final String HOURS = "hours";
    private static final String CHANGE_HOUR = "Đổi giờ nhắc";
    private static final String MUTE = "Tắt nhắc";
    private static final String UNMUTE = "Bật nhắc";
    private static final String KEEP = "Giữ nguyên";
    private static final String OTHER_HOUR = "Giờ khác";

    private static final String ON = "Nhắc nộp báo cáo: đang bật.";
    private static final String OFF = "Nhắc nộp báo cáo: đang tắt %s.";
    private static final String USUAL = "Giờ nhắc: %s, riêng ngày hạn nộp %s.";
    private static final String CHOSEN = "Giờ nhắc: %s.";
    private static final String WHAT = "Chị muốn đổi gì?";
    private static final String WHICH_HOUR = "Ý chị là giờ nào?";
    private static final String IS_IT = "Ý chị là %s, phải không?";
    private static final String SET = "Đã đặt giờ nhắc: %s.";
    private static final String STILL_MUTED = " Nhắc đang tắt; để bật lại, chị nhắn \"bật nhắc\".";
    private static final String OUTSIDE = "Sổ Hội chỉ nhắc từ %s đến %s, nên chưa đặt được lúc %s.";
    private static final String NO_TIME = "Chưa rõ là mấy giờ.";
    private static final String NOT_CHOSEN = "Chị nhắn số thứ tự, hoặc ví dụ: 9h30; tắt 5 ngày.";
    private static final String KEPT = "Cài đặt vẫn giữ nguyên.";
    private static final String MUTED = "Đã tắt nhắc %s.";
    private static final String HOW_TO_UNMUTE = " Để bật lại sớm hơn, chị nhắn \"bật nhắc\".";
    private static final String UNMUTED = "Đã bật nhắc.";
    private static final String NOTHING = "Chị không phụ trách báo cáo nào nên Sổ Hội không nhắc chị nộp báo cáo.";
    private static final String DEADLINE = "Hạn nộp: %s.";
    private static final String SAME_DEADLINE = "Hạn nộp không đổi: %s.";
    private static final String OF_MONTH = "tháng %s là %s";

    private ReminderSettings() {}

    static Outcome begin(Moment moment, Frame frame) {
        if (Reporting.ownUnits(moment).isEmpty()) {
            return moment.posts().isEmpty() ? Outcome.of("nobody") : Outcome.of("nothing", NOTHING);
        }
        return Said.order(moment, frame).flatMap(order -> follow(moment, order)).orElseGet(() -> Outcome.of("menu"));
    }

    private static Optional<Outcome> follow(Moment moment, PersonalOrder order) {
        return switch (order.kind()) {
            case HOUR -> Optional.of(order.rest().isEmpty() ? Outcome.of("hour") : hour(moment, order.rest()));
            case MUTE ->
                Optional.of(MuteSpan.read(order.rest(), moment.today())
                        .map(span -> mute(moment, span))
                        .orElseGet(() -> Outcome.of("span")));
            case UNMUTE -> Optional.of(unmute(moment));
            case SETTINGS, DEPUTIES, ADD_DEPUTY, END_DEPUTY, HAND_OVER, REQUESTS, CONTACT, REPLY -> Optional.empty();
        };
    }

    /** What was chosen from the menu, or said instead. */
    static Outcome change(Moment moment, String said) {
        if (said.equals(KEEP) || Said.yes(said).filter(yes -> !yes).isPresent()) {
            return Outcome.of("kept", KEPT);
        }
        return PersonalOrders.read(said)
                .flatMap(order -> follow(moment, order))
                .or(() -> MuteSpan.read(said, moment.today()).map(span -> mute(moment, span)))
                .or(() -> TimesOfDay.read(said) instanceof Reading.Refuse<LocalTime>
                        ? Optional.empty()
                        : Optional.of(hour(moment, said)))
                .orElseGet(() -> Outcome.of("again", NOT_CHOSEN));
    }

    static Outcome takeHour(Moment moment, Frame frame, String said) {
        List<LocalTime> offered = offered(frame);
        if (said.equals(OTHER_HOUR)) {
            return Outcome.of("hour", Map.of(HOURS, ""));
        }
        Optional<Boolean> yes = Said.yes(said);
        if (offered.size() == 1 && yes.isPresent()) {
            return yes.get() ? set(moment, offered.getFirst()) : Outcome.of("hour", Map.of(HOURS, ""));
        }
        return offered.stream()
                .filter(time -> time.toString().equals(said))
                .findFirst()
                .map(time -> set(moment, time))
                .orElseGet(() -> hour(moment, said));
    }

    private static Outcome hour(Moment moment, String said) {
        return switch (TimesOfDay.read(said)) {
            case Reading.Value<LocalTime> value ->
                Preference.isWaking(value.value()) ? set(moment, value.value()) : outside(value.value());
            case Reading.Ask<LocalTime> ask -> offer(ask.readings());
            case Reading.Zero<LocalTime> none -> Outcome.of("hour", NO_TIME);
            case Reading.Unknown<LocalTime> none -> Outcome.of("hour", NO_TIME);
            case Reading.Refuse<LocalTime> refused -> Outcome.of("hour", NO_TIME);
        };
    }

    /** What nobody would be reminded at is not offered. */
    private static Outcome offer(List<LocalTime> readings) {
        List<LocalTime> possible =
                readings.stream().filter(Preference::isWaking).distinct().toList();
        return possible.isEmpty()
                ? outside(readings.getFirst())
                : Outcome.of(
                        "which-hour",
                        Map.of(HOURS, possible.stream().map(LocalTime::toString).collect(Collectors.joining(","))));
    }

    private static Outcome outside(LocalTime time) {
        return Outcome.of("hour", OUTSIDE.formatted(Preference.FIRST_HOUR, Preference.LAST_HOUR, time));
    }

    private static Outcome set(Moment moment, LocalTime hour) {
        moment.services().people().preferences().remindAt(phone(moment), hour);
        boolean muted = preference(moment).mutes(moment.now());
        return Outcome.of(
                "set", SET.formatted(hour) + (muted ? STILL_MUTED : "") + "\n" + deadlines(SAME_DEADLINE, moment));
    }

    static Outcome takeSpan(Moment moment, String said) {
        return MuteSpan.read(said, moment.today())
                .map(span -> mute(moment, span))
                .orElseGet(() -> Outcome.of("again", MuteSpan.UNCLEAR));
    }

    private static Outcome mute(Moment moment, MuteSpan span) {
        Instant until = span.month() ? later(span.until(), moment) : span.until();
        moment.services().people().preferences().mute(phone(moment), until);
        boolean forGood = until.equals(Preference.FOR_GOOD);
        return Outcome.of(
                "set",
                MUTED.formatted(until(until)) + (forGood ? "" : HOW_TO_UNMUTE) + "\n"
                        + deadlines(SAME_DEADLINE, moment));
    }

    /** A month is over when the report that is due in it is, be that after its last day. */
    private static Instant later(Instant endOfMonth, Moment moment) {
        YearMonth due = YearMonth.from(moment.today()).minusMonths(1);
        return Stream.concat(
                        Stream.of(endOfMonth),
                        Reporting.ownUnits(moment).stream().map(unit -> deadline(moment, unit, due)))
                .max(Instant::compareTo)
                .orElse(endOfMonth);
    }

    private static Outcome unmute(Moment moment) {
        moment.services()
                .people()
                .preferences()
                .unmute(phone(moment), moment.source().at());
        return Outcome.of("set", UNMUTED + " " + hours(preference(moment)) + "\n" + deadlines(SAME_DEADLINE, moment));
    }

    static String value(String placeholder, Moment moment, Frame frame) {
        if (placeholder.equals("which-hour")) {
            List<LocalTime> offered = offered(frame);
            return offered.size() == 1 ? IS_IT.formatted(offered.getFirst()) : WHICH_HOUR;
        }
        Preference preference = preference(moment);
        Instant until = preference.mutedUntil();
        String state = until != null && preference.mutes(moment.now()) ? OFF.formatted(until(until)) : ON;
        return String.join("\n", state, hours(preference), deadlines(DEADLINE, moment), WHAT);
    }

    static List<String> choices(String name, Moment moment, Frame frame) {
        return switch (name) {
            case "hours" ->
                Stream.concat(offered(frame).stream().map(LocalTime::toString), Stream.of(OTHER_HOUR))
                        .toList();
            case "mute-spans" -> MuteSpan.OFFERED;
            default -> List.of(CHANGE_HOUR, preference(moment).mutes(moment.now()) ? UNMUTE : MUTE, KEEP);
        };
    }

    private static List<LocalTime> offered(Frame frame) {
        return Arrays.stream(frame.slot(HOURS).split(","))
                .filter(hour -> !hour.isEmpty())
                .map(LocalTime::parse)
                .toList();
    }

    private static String hours(Preference preference) {
        return preference
                .chosenHour()
                .map(CHOSEN::formatted)
                .orElseGet(() -> USUAL.formatted(Preference.USUAL_HOUR, Preference.USUAL_LAST_HOUR));
    }

    private static String until(Instant until) {
        return until.equals(Preference.FOR_GOOD)
                ? "cho đến khi chị nhắn \"bật nhắc\""
                : "đến hết ngày " + Dates.day(LocalDate.ofInstant(until.minusMillis(1), Calendar.ZONE));
    }

    private static String deadlines(String text, Moment moment) {
        return text.formatted(next(moment).entrySet().stream()
                .map(due -> OF_MONTH.formatted(Dates.month(due.getKey()), Dates.moment(due.getValue())))
                .collect(Collectors.joining("; ")));
    }

    /** The next deadline of the person's units, the earliest where levels differ. */
    private static Map<YearMonth, Instant> next(Moment moment) {
        YearMonth last = YearMonth.from(moment.today()).minusMonths(1);
        return Reporting.ownUnits(moment).stream()
                .flatMap(unit -> Stream.of(last, last.plusMonths(1))
                        .filter(period -> !deadline(moment, unit, period).isBefore(moment.now()))
                        .limit(1)
                        .map(period -> Map.entry(period, deadline(moment, unit, period))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        (one, other) -> one.isBefore(other) ? one : other,
                        TreeMap::new));
    }

    private static Instant deadline(Moment moment, Unit unit, YearMonth period) {
        return moment.services().deadlines().of(unit.level(), period);
    }

    private static Preference preference(Moment moment) {
        return moment.services().people().preferences().of(phone(moment));
    }

    private static Phone phone(Moment moment) {
        return new Phone(String.valueOf(moment.conversation().phone()));
    }
}
