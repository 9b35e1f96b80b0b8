package vn.sohoi.console;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.sohoi.reports.Calendar;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** What the parameters of an address mean; whatever means nothing is refused with what there is. */
@Component
class Asked {

    private final Units units;
    private final TargetSets sets;
    private final Clock clock;

    Asked(Units units, TargetSets sets, Clock clock) {
        this.units = units;
        this.sets = sets;
        this.clock = clock;
    }

    Unit unit(@Nullable String code, LocalDate day) {
        if (code == null || code.isBlank()) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Thiếu tham số unit (mã đơn vị, ví dụ 04).");
        }
        UnitTree tree = units.on(day);
        return tree.find(code.strip()).or(() -> former(tree, code.strip())).orElseThrow(() -> {
            String provinces = tree.all().stream()
                    .filter(unit -> unit.level() == Level.PROVINCE)
                    .map(unit -> unit.code() + " (" + unit.name() + ")")
                    .collect(Collectors.joining(", "));
            return ApiErrors.refusal(
                    HttpStatus.NOT_FOUND,
                    "Không có đơn vị mang mã “" + code + "”. Các tỉnh hiện có: " + orNone(provinces) + ".");
        });
    }

    /** A unit that is no more is answered for as it was last. */
    private static Optional<Unit> former(UnitTree tree, String code) {
        return tree.former().stream().filter(unit -> unit.code().equals(code)).findFirst();
    }

    /** A set of the unit's province; nothing means the newest that has begun. */
    TargetSet set(@Nullable String id, Unit unit, LocalDate day) {
        LocalDate last = unit.to();
        LocalDate there = last != null && day.isAfter(last) ? last : day;
        String province = units.on(there).provinceOf(unit.code()).code();
        if (id == null || id.isBlank()) {
            return sets.newest(province, day.getYear())
                    .orElseThrow(() -> ApiErrors.refusal(
                            HttpStatus.NOT_FOUND, "Tỉnh của đơn vị này chưa có bộ chỉ tiêu. " + known()));
        }
        TargetSet set = sets.find(id.strip())
                .orElseThrow(
                        () -> ApiErrors.refusal(HttpStatus.NOT_FOUND, "Không có bộ chỉ tiêu “" + id + "”. " + known()));
        if (!set.province().equals(province)) {
            throw ApiErrors.refusal(
                    HttpStatus.NOT_FOUND,
                    "Bộ chỉ tiêu “" + id + "” là của tỉnh khác (" + set.province() + "). " + known());
        }
        return set.in(day.getYear());
    }

    String known() {
        return "Các bộ hiện có: "
                + orNone(sets.all().stream().map(TargetSet::id).collect(Collectors.joining(", "))) + ".";
    }

    static String orNone(String list) {
        return list.isEmpty() ? "chưa có" : list;
    }

    /** The end of a local day, or a moment; never later than now, which is what nothing means. */
    Instant moment(@Nullable String text) {
        Instant now = clock.instant();
        if (text == null || text.isBlank()) {
            return now;
        }
        // a plus sign that was not encoded arrives as a blank
        String asked = text.strip().replace(' ', '+');
        Instant moment = Stream.<Function<String, Instant>>of(
                        Asked::endOfDay, Asked::withOffset, Instant::parse, Asked::localTime)
                .flatMap(reader -> read(reader, asked))
                .findFirst()
                .orElseThrow(() -> ApiErrors.refusal(
                        HttpStatus.BAD_REQUEST,
                        "asOf là một ngày (2022-11-18) hoặc một thời điểm (2022-11-18T08:00:00+07:00)."));
        // nothing was reported before the computer's own time, and no calendar reaches back as far as a text may
        Instant early = moment.isBefore(Instant.EPOCH) ? Instant.EPOCH : moment;
        return early.isAfter(now) ? now : early;
    }

    private static Stream<Instant> read(Function<String, Instant> reader, String text) {
        try {
            return Stream.of(reader.apply(text));
        } catch (DateTimeException other) {
            return Stream.empty();
        }
    }

    private static Instant endOfDay(String text) {
        return LocalDate.parse(text).atTime(LocalTime.MAX).atZone(Calendar.ZONE).toInstant();
    }

    private static Instant withOffset(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Instant localTime(String text) {
        return LocalDateTime.parse(text).atZone(Calendar.ZONE).toInstant();
    }

    LocalDate today() {
        return day(clock.instant());
    }

    YearMonth period(@Nullable String text) {
        try {
            return YearMonth.parse(text == null ? "" : text.strip());
        } catch (DateTimeException other) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "period là một tháng, ví dụ 2022-08.");
        }
    }

    int year(@Nullable String text) {
        String asked = text == null ? "" : text.strip();
        if (!asked.matches("[12]\\d{3}")) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "year là một năm, ví dụ 2022.");
        }
        return Integer.parseInt(asked);
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Calendar.ZONE);
    }
}
