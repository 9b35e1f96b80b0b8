package vn.sohoi.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.sohoi.SharedApplication;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.people.Roster;

/** What every channel does for the people on it, whether it has buttons or not. */
@ExtendWith(SharedApplication.Starting.class)
@Timeout(30)
abstract class ChannelContract {

    /** No commune has sent December. */
    static final String DECEMBER_IS_DUE = "2023-01-05T08:00:00+07:00";

    static final String PROVINCE = "0900000001";
    private static final AtomicInteger TESTS = new AtomicInteger();

    /** The first of the communes whose chairs take part, each in one test. */
    private static final String FIRST_UNIT = "01660";

    final SharedApplication shared;
    final long chat;
    final String chair;

    ChannelContract(SharedApplication shared) {
        int test = TESTS.incrementAndGet();
        this.shared = shared;
        this.chat = 5_000_000 + test;
        this.chair = shared.bean(Roster.class).all().stream()
                .filter(post -> post.role() == Role.CHAIR && post.unit().compareTo(FIRST_UNIT) >= 0)
                .map(Post::phone)
                .sorted()
                .skip(test)
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void setClock() {
        shared.at("2022-12-05T08:00:00+07:00");
    }

    /** Proves to be somebody, and gives what was said to that. */
    abstract List<Heard> join(String phone);

    /** Says all this at once, and gives everything that was said to it. */
    abstract List<Heard> say(String... texts);

    static String all(List<Heard> heard) {
        return heard.stream().map(Heard::text).collect(Collectors.joining("\n"));
    }

    @Test
    void aPersonOfTheRosterIsRecognised() {
        List<Heard> welcome = join(chair);
        assertThat(all(welcome)).startsWith("Đã xác nhận: Chủ tịch Hội Phụ nữ ");
        assertThat(welcome.getLast().buttons()).containsExactly("Báo cáo", "Tiến độ");
    }

    @Test
    void whatIsSaidIsAnsweredInOrder() {
        join(chair);
        assertThat(all(say("báo cáo"))).containsSubsequence("Báo cáo tháng 11/2022", "Câu 1/12.");
        assertThat(all(say("3", "4", "5")))
                .containsSubsequence(
                        "tuyên truyền: 3", "Câu 2/12.", "thành lập mới: 4", "Câu 3/12.", "hiện có: 5", "Câu 4/12.");
    }

    @Test
    void aChoiceIsMadeByItsNumberItsLabelOrTheLabelWithoutMarks() {
        join(chair);
        say("báo cáo", "3");
        for (String typed : List.of("3", "Để sau", "de sau", "ĐỂ SAU")) {
            assertThat(say("xem lại").getLast().buttons()).containsExactly("Gửi", "Sửa", "Để sau");
            assertThat(all(say(typed))).startsWith("Đã giữ");
            say("báo cáo");
        }
    }

    @Test
    void aLongListArrivesWholeAndInOrder() {
        shared.at(DECEMBER_IS_DUE);
        join(PROVINCE);
        List<String> lines = all(say("xã nào chưa báo cáo"))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        assertThat(lines.getFirst()).contains("Tỉnh Cao Bằng", "161/161", "12/2022");
        assertThat(lines.subList(1, lines.size())).hasSize(161).allMatch(line -> line.matches("- .+, .+"));
    }

    @Test
    void aVeryLongMessageIsRefusedKindly() {
        join(chair);
        say("báo cáo");
        assertThat(all(say("a".repeat(10_000)))).startsWith("Tin nhắn").contains("Câu 1/12.");
    }
}
