package vn.sohoi.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sohoi.Core;
import vn.sohoi.console.Examples;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.Units;

/** Two wards became one, a commune changed its name, and the district they stood in ended, all on 1 July 2022. */
class FormerNamesTests {

    private static final LocalDate DAY = LocalDate.of(2022, 7, 1);
    private static final LocalDate DIVIDED = LocalDate.of(2022, 9, 1);
    private static final LocalDate LAST = DAY.minusDays(1);

    private final Core core = Core.empty();
    private final Questions questions = core.get(Questions.class);

    FormerNamesTests() {
        core.get(Units.class)
                .save(List.of(
                        Unit.of("04", Level.PROVINCE, "Tỉnh Cao Bằng", null),
                        unit("051", Level.DISTRICT, "Huyện Thạch An", "04", null, LAST),
                        unit("01267", Level.COMMUNE, "Phường Sông Hiến", "051", null, LAST),
                        unit("01273", Level.COMMUNE, "Phường Hợp Giang", "051", null, LAST, "x"),
                        unit("01273", Level.COMMUNE, "Phường Thục Phán", "04", DAY, null, "01267", "01273"),
                        unit("01300", Level.COMMUNE, "Xã Vĩnh Quang", "051", null, LAST),
                        unit("01300", Level.COMMUNE, "Xã Minh Tâm", "04", DAY, null),
                        unit("01400", Level.COMMUNE, "Xã Lý Bôn", "051", null, LAST),
                        unit("01401", Level.COMMUNE, "Xã Nam Quang", "051", null, LAST),
                        unit("01400", Level.COMMUNE, "Xã Lý Bôn", "04", DAY, DIVIDED.minusDays(1), "01400", "01401"),
                        unit("01402", Level.COMMUNE, "Xã Thái Học", "04", DIVIDED, null, "01400"),
                        unit("01403", Level.COMMUNE, "Xã Thái Sơn", "04", DIVIDED, null, "01400"),
                        unit("01500", Level.COMMUNE, "Xã Yên Thổ", "051", null, LAST),
                        unit("01500", Level.COMMUNE, "Xã Yên Thổ", "04", DAY, DIVIDED.minusDays(1), "01500", "01501"),
                        unit("01500", Level.COMMUNE, "Xã Quảng Lâm", "04", DIVIDED, null),
                        unit("01600", Level.COMMUNE, "Xã Vĩnh Phong", "051", null, LAST),
                        unit("01601", Level.COMMUNE, "Xã Vĩnh Phong", "042", null, LAST),
                        unit("042", Level.DISTRICT, "Huyện Bảo Lâm", "04", null, LAST),
                        unit("01602", Level.COMMUNE, "Phường Nùng Trí Cao", "04", DAY, null, "01600"),
                        unit("01603", Level.COMMUNE, "Xã Đức Long", "04", DAY, null, "01601")));
        core.get(TargetSets.class).save(Examples.targets());
    }

    private static Unit unit(
            String code,
            Level level,
            String name,
            String parent,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String... merged) {
        return Unit.of(code, level, name, parent, List.of(merged), from, to);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chỉ tiêu 5 phường Sông Hiến đến đâu rồi   | 01273 | Từ 01/07/2022, Phường Sông Hiến nhập vào Phường Thục Phán.
            chi tieu 5 song hien den dau roi          | 01273 | Từ 01/07/2022, Phường Sông Hiến nhập vào Phường Thục Phán.
            ct5 phường Hợp Giang                      | 01273 | Từ 01/07/2022, Phường Hợp Giang nhập vào Phường Thục Phán.
            ct5 xã Vĩnh Quang                         | 01300 | Từ 01/07/2022, Xã Vĩnh Quang có tên mới là Xã Minh Tâm.
            ct5 huyện Thạch An                        | 04    | Từ 01/07/2022, không còn Huyện Thạch An; dưới đây là số liệu của tỉnh Cao Bằng.
            ct5 xã Lý Bôn                             | 04    | Từ 01/09/2022, Xã Lý Bôn chia thành Xã Thái Học và Xã Thái Sơn; dưới đây là số liệu của tỉnh Cao Bằng.
            ct5 xã Nam Quang                          | 04    | Từ 01/07/2022, Xã Nam Quang nhập vào Xã Lý Bôn. Từ 01/09/2022, Xã Lý Bôn chia thành Xã Thái Học và Xã Thái Sơn;
            ct5 xã Yên Thổ                            | 01500 | Từ 01/09/2022, Xã Yên Thổ có tên mới là Xã Quảng Lâm.
            target 5 in Ly Bon commune                | 04    | Since 1 September 2022 Lý Bôn Commune is divided into Thái Học Commune and Thái Sơn Commune;
            how far along is target 5 in Vinh Quang commune | 01300 | Since 1 July 2022 Vĩnh Quang Commune is called Minh Tâm Commune.
            """)
    void anOldNameIsAnsweredWithWhatTookItsPlace(String text, String unit, String said) {
        Question question = questions.understand(text, asker());
        assertThat(question)
                .isInstanceOfSatisfying(
                        Question.OfProgress.class,
                        of -> assertThat(of.unit().code()).isEqualTo(unit));
        assertThat(questions.answer(question, asker(), Language.of(text)).getFirst())
                .contains(said);
    }

    @Test
    void aChoiceTellsWhichOldUnitEachOneWas() {
        assertThat(questions.answer(questions.understand("ct5 xã Vĩnh Phong", asker()), asker(), Language.VIETNAMESE))
                .singleElement()
                .asString()
                .contains(
                        "Phường Nùng Trí Cao (trước là Xã Vĩnh Phong, huyện Thạch An)",
                        "Xã Đức Long (trước là Xã Vĩnh Phong, huyện Bảo Lâm)");
    }

    @ParameterizedTest
    @CsvSource({"ct5 phường Thục Phán, 01273", "ct5 xã Minh Tâm, 01300"})
    void aNameOfTodayNeedsNoWord(String text, String unit) {
        assertThat(questions.understand(text, asker())).isInstanceOfSatisfying(Question.OfProgress.class, of -> {
            assertThat(of.unit().code()).isEqualTo(unit);
            assertThat(of.formerly()).isNull();
        });
    }

    private Asker asker() {
        Instant now = core.clock().instant();
        Post post = Post.begin("04", Role.PROVINCE, "Chị", new Phone("0900000001"), now);
        return new Asker(List.of(post), core.get(Units.class).on(LocalDate.of(2022, 11, 18)), now);
    }
}
