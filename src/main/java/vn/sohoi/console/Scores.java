package vn.sohoi.console;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import vn.sohoi.exports.Ranking;
import vn.sohoi.exports.RankingWorkbook;
import vn.sohoi.exports.ScoreTables;
import vn.sohoi.exports.ScoreWorkbook;
import vn.sohoi.scores.Competition;
import vn.sohoi.scores.Competitions;
import vn.sohoi.scores.ScoreSheet;
import vn.sohoi.scores.Scoring;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Finds the competition that an address asks for, and whose scores. */
@Component
class Scores {

    private final Competitions competitions;
    private final Scoring scoring;
    private final Units units;

    Scores(Competitions competitions, Scoring scoring, Units units) {
        this.competitions = competitions;
        this.scoring = scoring;
        this.units = units;
    }

    /** What is answered. */
    sealed interface Told {
        Object json();

        byte[] xlsx(Instant created);

        /** One unit's sheet. */
        record One(ScoreSheet sheet) implements Told {
            @Override
            public Object json() {
                return ScoreTables.of(sheet);
            }

            @Override
            public byte[] xlsx(Instant created) {
                return ScoreWorkbook.write(sheet, created);
            }
        }

        /** All units of the level below a unit. */
        record All(Competition competition, Unit unit, Instant asOf, List<ScoreSheet> sheets) implements Told {
            @Override
            public Object json() {
                return Ranking.of(competition, unit, asOf, sheets);
            }

            @Override
            public byte[] xlsx(Instant created) {
                return RankingWorkbook.write(Ranking.of(competition, unit, asOf, sheets), sheets, created);
            }
        }
    }

    static int year(@Nullable String text) {
        String year = text == null ? "" : text.strip();
        if (!year.matches("20\\d\\d")) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "year là một năm, ví dụ 2024.");
        }
        return Integer.parseInt(year);
    }

    Told told(Unit unit, int year, Instant moment, boolean live) {
        UnitTree tree = units.on(Scoring.day(year, moment));
        Competition competition = competitions
                .of(tree.provinceOf(unit.code()).code(), year)
                .orElseThrow(() -> none(tree.provinceOf(unit.code()), year));
        List<ScoreSheet> sheets = tree.within(unit.code(), competition.level()).stream()
                .map(one -> live ? scoring.of(competition, one, moment) : scoring.asOf(competition, one, moment))
                .toList();
        if (sheets.isEmpty()) {
            throw ApiErrors.refusal(
                    HttpStatus.NOT_FOUND,
                    "Điểm thi đua chấm cho đơn vị cấp " + competition.level().vietnamese() + "; “" + unit.name()
                            + "” thuộc cấp khác.");
        }
        return unit.level() == competition.level()
                ? new Told.One(sheets.getFirst())
                : new Told.All(competition, unit, moment, sheets);
    }

    private ErrorResponseException none(Unit province, int year) {
        String years = competitions.all().stream()
                .filter(one -> one.province().equals(province.code()))
                .map(one -> String.valueOf(one.year()))
                .sorted()
                .collect(Collectors.joining(", "));
        return ApiErrors.refusal(
                HttpStatus.NOT_FOUND,
                "%s chưa có bộ tiêu chí thi đua cho năm %d. Các năm đã có: %s."
                        .formatted(province.name(), year, Asked.orNone(years)));
    }
}
