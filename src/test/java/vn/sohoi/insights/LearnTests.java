package vn.sohoi.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.sohoi.RunningApplication;
import vn.sohoi.conversation.Lessons;
import vn.sohoi.dialog.Event.Kind;
import vn.sohoi.insights.Insights.StepInsight;
import vn.sohoi.insights.Insights.Unread;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;

class LearnTests {

    private static final YearMonth NOVEMBER = YearMonth.of(2022, 11);
    private static RunningApplication app;
    private static int events;

    @BeforeAll
    static void start() {
        app = RunningApplication.start();
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void eachStepKnowsHowOftenItWasAnsweredAskedBackAndLeft() {
        says("a", "0902001267", "báo cáo", "chắc khoảng 3", "3", "xyz", "bỏ qua", "để sau");
        says("b", "0902001534", "báo cáo", "Nguyễn Thị Hoa chưa báo 3 buổi?", "5", "huỷ", "có");

        assertThat(at("monthly-report", "").times()).isEqualTo(Map.of(Kind.BEGAN, 2L));
        assertThat(at("monthly-report", "cultural-activities").times())
                .isEqualTo(Map.of(Kind.ASKED, 2L, Kind.ANSWERED, 2L, Kind.NOT_READ, 2L));
        assertThat(at("monthly-report", "new-clubs").times())
                .isEqualTo(Map.of(Kind.ASKED, 2L, Kind.NOT_READ, 1L, Kind.SKIPPED, 1L, Kind.CANCELLED, 1L));
        assertThat(at("monthly-report", "clubs").times()).isEqualTo(Map.of(Kind.ASKED, 1L, Kind.PUT_OFF, 1L));
    }

    @Test
    void whatWasNotReadIsToldWithoutFiguresAndNames() {
        says("c", "0902001273", "chị Lan bảo 12 rồi mà", "Chị Lan bảo 7 rồi mà");

        assertThat(at("", "").unread()).contains(new Unread("chị … bảo # rồi mà", 2));
    }

    @Test
    void theSameEventAgainIsCountedOnce() {
        says("d", "0902001296", "báo cáo");
        long before = at("monthly-report", "").times(Kind.BEGAN);
        app.bean(Inbox.class).receive(event("d", "again", new Incoming.Text("huỷ")));
        app.bean(Inbox.class).receive(event("d", "again", new Incoming.Text("huỷ")));
        long cancelled = app.bean(Lessons.class).between(NOVEMBER, NOVEMBER).stream()
                .mapToLong(insight -> insight.times(Kind.CANCELLED))
                .sum();
        says("d", "0902001296", "báo cáo", "huỷ");

        assertThat(at("monthly-report", "").times(Kind.BEGAN)).isEqualTo(before + 1);
        assertThat(app.bean(Lessons.class).between(NOVEMBER, NOVEMBER).stream()
                        .mapToLong(insight -> insight.times(Kind.CANCELLED))
                        .sum())
                .isEqualTo(cancelled + 1);
    }

    private static StepInsight at(String dialog, String step) {
        return app.bean(Lessons.class).between(NOVEMBER, NOVEMBER).stream()
                .filter(insight ->
                        insight.dialog().equals(dialog) && insight.step().equals(step))
                .findFirst()
                .orElseThrow();
    }

    private static void says(String chat, String phone, String... texts) {
        app.bean(Inbox.class).receive(event(chat, "e" + ++events, new Incoming.Contact(phone, true)));
        for (String text : List.of(texts)) {
            app.bean(Inbox.class).receive(event(chat, "e" + ++events, new Incoming.Text(text)));
        }
    }

    private static Incoming event(String chat, String id, Incoming.Content content) {
        return new Incoming(new Chat("process", chat), id, app.bean(Clock.class).instant(), content);
    }
}
