package vn.sohoi.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sohoi.language.Counts;
import vn.sohoi.language.Folding;
import vn.sohoi.language.Reading;
import vn.sohoi.language.Telex;
import vn.sohoi.people.Preference;
import vn.sohoi.reports.Calendar;

/**
 * For how long reminders are muted.
 *
 * @param last the last day without reminders
 * @param month whether the month was named and not a day
 * @param forGood until she asks for reminders again
 */
record MuteSpan(LocalDate last, boolean month, boolean forGood) {

    static final List<String> OFFERED = List.of("Tắt 3 ngày", "Tắt hết tháng này", "Tắt cho đến khi bật lại");

    static final String UNCLEAR =
            "Chưa rõ tắt đến bao giờ. Chị nhắn số thứ tự, hoặc ví dụ: 5 ngày (nhiều nhất 31 ngày).";

    private static final int MOST_DAYS = 31;
    private static final int WEEK = 7;

    private static final Pattern DAYS = Pattern.compile(
            "(?<![\\d.,/-])(\\d{1,4}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) ?(ngay|hom|tuan|days?|weeks?)\\b(?! \\d)");
    private static final Pattern TODAY = Pattern.compile("\\b(?:hom nay|today)\\b");
    private static final Pattern MONTH =
            Pattern.compile("\\b(?:(?:het|trong) (?:cuoi )?(?:thang|dot|ky)|(?:thang|dot|ky) nay|this month)\\b");
    private static final Pattern FOR_GOOD = Pattern.compile(
            "\\b(?:(?:den|cho den|toi) (?:khi|luc)|khi nao|luon|vinh vien|han|until|for ever|forever)\\b");
    private static final Pattern UNSURE =
            Pattern.compile("\\b(?:khoang|chung|tam(?= \\d)|vai|may|about)\\b|\\d ?- ?\\d");

    /** Empty when no one span is plainly said. */
    static Optional<MuteSpan> read(String text, LocalDate today) {
        String folded = Folding.fold(text);
        return span(folded, today).or(() -> span(Folding.fold(Telex.undo(text)), today));
    }

    private static Optional<MuteSpan> span(String folded, LocalDate today) {
        Matcher days = DAYS.matcher(folded);
        boolean counted = days.find();
        boolean todayOnly = TODAY.matcher(folded).find();
        boolean month = MONTH.matcher(folded).find();
        boolean forGood = FOR_GOOD.matcher(folded).find();
        long said = List.of(counted, todayOnly, month, forGood).stream()
                .filter(one -> one)
                .count();
        if (said != 1 || UNSURE.matcher(folded).find()) {
            return Optional.empty();
        }
        if (counted) {
            return days(days).map(count -> new MuteSpan(today.plusDays(count), false, false));
        }
        return Optional.of(new MuteSpan(month ? YearMonth.from(today).atEndOfMonth() : today, month, forGood));
    }

    private static Optional<Long> days(Matcher said) {
        if (!(Counts.read(said.group(1)) instanceof Reading.Value<Long> count)) {
            return Optional.empty();
        }
        long days = count.value() * (said.group(2).matches("tuan|weeks?") ? WEEK : 1);
        return Optional.of(days).filter(number -> number <= MOST_DAYS);
    }

    /** The moment from which on she is reminded again. */
    Instant until() {
        return forGood
                ? Preference.FOR_GOOD
                : last.plusDays(1).atStartOfDay(Calendar.ZONE).toInstant();
    }
}
