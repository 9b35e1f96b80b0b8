package vn.sohoi.language;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads which period is meant, seen from a day. A month without a year is this year's; one that is yet to come is last
 * year's when said in January to March ("tháng 12" on 3 January), else a future period, which is refused.
 */
public final class Periods {

    private static final Set<Cue> CHANGE_NOTHING =
            EnumSet.of(Cue.SOFT, Cue.PARTICLE, Cue.PERSON, Cue.PAUSE, Cue.DONE, Cue.HAVE);
    private static final int LONGEST_SEARCHED = 1_000;

    private Periods() {}

    /** A period inside a longer text, from {@code start} up to {@code end}. */
    public record Found(Period period, int start, int end) {}

    /** The period a whole message names. */
    public static Reading<Period> read(String text, LocalDate today) {
        if (text.length() > Figures.LONGEST) {
            return new Reading.Refuse<>(Why.TOO_LONG);
        }
        var tokens = Words.of(text);
        if (tokens.isEmpty()) {
            return new Reading.Refuse<>(Why.EMPTY);
        }
        for (int at = 0; at < tokens.size(); at++) {
            var said = saidAt(tokens, at);
            if (said != null) {
                boolean alone = changesNothing(tokens.subList(0, at))
                        && changesNothing(tokens.subList(said.end(), tokens.size()));
                return new Placing(said, today).read(alone);
            }
        }
        return bareNumber(tokens, today);
    }

    /** What a sentence says of a period, certain or not, from {@code start} up to {@code end}. */
    public record Said(Reading<Period> reading, int start, int end) {}

    /** The first period that a sentence names, even one that is refused: "tháng 13", "năm sau". */
    public static Optional<Said> said(String text, LocalDate today) {
        if (text.length() > LONGEST_SEARCHED) {
            return Optional.empty();
        }
        var tokens = Words.of(text);
        for (int at = 0; at < tokens.size(); at++) {
            var said = saidAt(tokens, at);
            if (said != null) {
                int end = tokens.get(said.end() - 1).end();
                return Optional.of(new Said(
                        new Placing(said, today).read(true), tokens.get(at).start(), end));
            }
        }
        return Optional.empty();
    }

    /** The first period of a sentence that is certain and has begun. */
    public static Optional<Found> find(String text, LocalDate today) {
        if (text.length() > LONGEST_SEARCHED) {
            return Optional.empty();
        }
        var tokens = Words.of(text);
        for (int at = 0; at < tokens.size(); at++) {
            var said = saidAt(tokens, at);
            if (said != null && new Placing(said, today).read(true) instanceof Reading.Value<Period> sure) {
                int end = tokens.get(said.end() - 1).end();
                return Optional.of(new Found(sure.value(), tokens.get(at).start(), end));
            }
        }
        return Optional.empty();
    }

    private static @Nullable SaidPeriod saidAt(List<Token> tokens, int at) {
        var said = PeriodWords.at(tokens, at);
        return said != null ? said : yearAtTheEnd(tokens, at);
    }

    /** "target 5 in 2022", "2022". */
    private static @Nullable SaidPeriod yearAtTheEnd(List<Token> tokens, int at) {
        int year = SaidPeriod.yearAt(tokens, at);
        return year >= 2000 && changesNothing(tokens.subList(at + 1, tokens.size()))
                ? SaidPeriod.year(year, at + 1)
                : null;
    }

    /** "8" is most likely a month; "8/22" most likely one with its year. */
    private static Reading<Period> bareNumber(List<Token> tokens, LocalDate today) {
        for (int at = 0; at < tokens.size(); at++) {
            var number = Contexts.digits(tokens, at);
            if (number == null || number.text().length() > 2) {
                continue;
            }
            int month = Integer.parseInt(number.text());
            int year = at + 2 < tokens.size() ? SaidPeriod.shortYearAt(tokens, at + 2) : 0;
            boolean alone =
                    changesNothing(tokens.subList(0, at)) && changesNothing(tokens.subList(at + 1, tokens.size()));
            if (month >= 1 && month <= 12 && (alone || year > 0)) {
                var said = new SaidPeriod(
                        SaidPeriod.Unit.MONTH, month, SaidPeriod.NO_SHIFT, year, SaidPeriod.NO_SHIFT, true, at + 1);
                return new Placing(said, today).read(true);
            }
        }
        return new Reading.Refuse<>(Why.NOT_A_PERIOD);
    }

    private static boolean changesNothing(List<Token> tokens) {
        return Scanner.scan(tokens).stream()
                .allMatch(item -> item instanceof Item.Said said && CHANGE_NOTHING.contains(said.cue()));
    }

    /** Puts a said period into time. */
    private record Placing(SaidPeriod said, LocalDate today) {

        Reading<Period> read(boolean alone) {
            if (!said.isPossible()) {
                return new Reading.Refuse<>(Why.NO_SUCH_PERIOD);
            }
            var period = place();
            if (period.isEmpty()) {
                return new Reading.Refuse<>(Why.NOT_A_PERIOD);
            }
            if (period.get().first().isAfter(YearMonth.from(today))) {
                return new Reading.Refuse<>(Why.FUTURE);
            }
            boolean span = said.unit() == SaidPeriod.Unit.MONTHS;
            return alone && !said.unsure() && !span
                    ? new Reading.Value<>(period.get())
                    : new Reading.Ask<>(List.of(period.get()), alone ? Why.NOT_A_PERIOD : Why.UNCLEAR_WORDS);
        }

        private Optional<Period> place() {
            return said.shift() == SaidPeriod.NO_SHIFT ? numbered() : Optional.of(relative());
        }

        private Period relative() {
            var month = YearMonth.from(today);
            return switch (said.unit()) {
                case MONTH, MONTHS -> new Period.Month(month.plusMonths(said.shift()));
                case QUARTER -> quarterOf(month.plusMonths(3L * said.shift()));
                case HALF -> halfOf(month.plusMonths(6L * said.shift()));
                case YEAR -> new Period.Year(today.getYear() + said.shift());
            };
        }

        private Optional<Period> numbered() {
            int number = said.number();
            return switch (said.unit()) {
                case MONTH -> Optional.of(new Period.Month(YearMonth.of(year(number), number)));
                case QUARTER -> Optional.of(new Period.Quarter(year(number * 3 - 2), number));
                case HALF -> Optional.of(new Period.Half(year(number * 6 - 5), number));
                case YEAR -> Optional.of(new Period.Year(said.year()));
                case MONTHS -> spanned(number);
            };
        }

        private Optional<Period> spanned(int months) {
            return switch (months) {
                case 3 -> Optional.of(new Period.Quarter(year(1), 1));
                case 12 -> Optional.of(new Period.Year(year(1)));
                default -> Optional.empty();
            };
        }

        private int year(int firstMonth) {
            if (said.year() > 0) {
                return said.year();
            }
            if (said.yearShift() != SaidPeriod.NO_SHIFT) {
                return today.getYear() + said.yearShift();
            }
            boolean lastYears = firstMonth > today.getMonthValue() && today.getMonthValue() <= 3;
            return lastYears ? today.getYear() - 1 : today.getYear();
        }

        private static Period quarterOf(YearMonth month) {
            return new Period.Quarter(month.getYear(), (month.getMonthValue() + 2) / 3);
        }

        private static Period halfOf(YearMonth month) {
            return new Period.Half(month.getYear(), month.getMonthValue() <= 6 ? 1 : 2);
        }
    }
}
