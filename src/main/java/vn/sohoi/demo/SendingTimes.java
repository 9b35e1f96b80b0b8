package vn.sohoi.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import java.util.SplittableRandom;

/** When a unit sent its report: in working hours or in the evening, seldom at a weekend, now and then late. */
final class SendingTimes {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Draws draws;

    SendingTimes(Draws draws) {
        this.draws = draws;
    }

    Instant of(ExampleUnit unit, YearMonth period) {
        var random = draws.of("sent", unit.code(), period.toString());
        var date = days(unit, period, random).draw(random, period.plusMonths(1));
        return date.atTime(time(random)).atZone(ZONE).toInstant();
    }

    private Days days(ExampleUnit unit, YearMonth period, SplittableRandom random) {
        // the example's clock starts on the morning of 18 November: what has been sent for October came before
        var newest = period.getMonthValue() == Season.MONTHS;
        return switch (unit.level()) {
            case "province" -> newest ? new Days(17, 17) : new Days(22, 25);
            case "district" -> newest ? new Days(14, 17) : new Days(18, 22);
            case "commune" -> newest ? new Days(12, 17) : isLate(unit, random) ? new Days(21, 23) : new Days(12, 20);
            default -> throw new IllegalArgumentException("unit %s has level %s".formatted(unit.code(), unit.level()));
        };
    }

    /** Four in a hundred, most of them from the one commune in five that is often late. */
    private boolean isLate(ExampleUnit unit, SplittableRandom random) {
        var oftenLate = draws.of("often late", unit.code()).nextInt(5) == 0;
        return random.nextInt(100) < (oftenLate ? 12 : 2);
    }

    private static LocalTime time(SplittableRandom random) {
        var part = random.nextInt(10);
        var from = part < 4 ? LocalTime.of(7, 0) : part < 8 ? LocalTime.of(13, 30) : LocalTime.of(19, 0);
        var minutes = part < 4 ? 270 : part < 8 ? 210 : 150;
        return from.plusSeconds(random.nextInt(minutes * 60));
    }

    /** The days of the month in which a report came. */
    private record Days(int first, int last) {

        LocalDate draw(SplittableRandom random, YearMonth month) {
            var date = any(random, month);
            return WEEKEND.contains(date.getDayOfWeek()) ? any(random, month) : date;
        }

        private LocalDate any(SplittableRandom random, YearMonth month) {
            return month.atDay(first + random.nextInt(last - first + 1));
        }
    }
}
