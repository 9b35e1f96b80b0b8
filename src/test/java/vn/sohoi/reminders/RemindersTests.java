package vn.sohoi.reminders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoTemplate;
import vn.sohoi.SharedApplication;
import vn.sohoi.conversation.Announcements;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Inbox;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Incoming.Content;
import vn.sohoi.messaging.Outbox;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Preferences;
import vn.sohoi.people.Role;
import vn.sohoi.people.Roster;
import vn.sohoi.units.UnitTree;

/** Who has not sent is reminded at the right moments, once. November is due on 20 December 2022, 23:59. */
@ExtendWith(SharedApplication.Starting.class)
@Timeout(30)
class RemindersTests {

    private static final String JOINED = "2022-12-05T08:00:00+07:00";
    private static final String THREE_DAYS = "2022-12-17T08:00:00+07:00";
    private static final String ONE_DAY = "2022-12-19T08:00:00+07:00";
    private static final String THE_MORNING = "2022-12-20T07:30:00+07:00";

    private final SharedApplication shared;
    private final Reminders reminders;
    private final Map<Chat, Integer> seen = new HashMap<>();
    private int events;

    RemindersTests(SharedApplication shared) {
        this.shared = shared;
        this.reminders = shared.bean(Reminders.class);
    }

    @Test
    void threeDaysOneDayAndTheMorningEachOnce() {
        Chat chair = joins("0902001318", JOINED);
        assertThat(at("2022-12-17T07:59:59+07:00", chair)).isEmpty();
        assertThat(at(THREE_DAYS, chair))
                .singleElement()
                .asString()
                .contains("Tháng 11/2022, Xã Yên Thổ: hạn 23:59 ngày 20/12/2022 (còn 3 ngày).");
        assertThat(at(THREE_DAYS, chair)).isEmpty();
        assertThat(at("2022-12-18T12:00:00+07:00", chair)).isEmpty();
        assertThat(at(ONE_DAY, chair)).singleElement().asString().contains("(ngày mai)");
        assertThat(at("2022-12-20T07:29:00+07:00", chair)).isEmpty();
        assertThat(at(THE_MORNING, chair)).singleElement().asString().contains("(hôm nay)");
        assertThat(at("2022-12-20T20:00:00+07:00", chair)).isEmpty();
        assertThat(at("2022-12-21T08:00:00+07:00", chair)).isEmpty();
    }

    @Test
    void whoHasSentIsNotReminded() {
        Chat chair = joins("0902001321", JOINED);
        say(chair, "báo cáo", "3", "xem lại", "Gửi", "Gửi luôn");
        assertThat(at(THREE_DAYS, chair)).isEmpty();
        assertThat(at(ONE_DAY, chair)).isEmpty();
    }

    @Test
    void whoSendsBetweenTwoMomentsIsRemindedOnlyBefore() {
        Chat chair = joins("0902001324", JOINED);
        assertThat(at(THREE_DAYS, chair)).hasSize(1);
        say(chair, "báo cáo", "3", "xem lại", "Gửi", "Gửi luôn");
        assertThat(at(ONE_DAY, chair)).isEmpty();
        assertThat(at(THE_MORNING, chair)).isEmpty();
    }

    @Test
    void twoUnitsAreOneMessage() {
        var clock = shared.bean(Clock.class);
        shared.at(JOINED);
        Phone both = new Phone("0911000327");
        shared.bean(Roster.class)
                .replace(
                        List.of(
                                Post.begin("01327", Role.CHAIR, "Chị Hai", both, clock.instant()),
                                Post.begin("01330", Role.CHAIR, "Chị Hai", both, clock.instant())),
                        new UnitTree(List.of()));
        Chat chair = joins(both.digits(), JOINED);
        assertThat(at(THREE_DAYS, chair))
                .singleElement()
                .asString()
                .contains("- Tháng 11/2022, Xã Thượng Hà: hạn", "- Tháng 11/2022, Xã Cô Ba: hạn");
    }

    @Test
    void nobodyIsRemindedOfTargetsThatNoReportAsksFor() {
        assertThat(at(THREE_DAYS, joins("0900000019", JOINED))).isEmpty();
    }

    @Test
    void aClockMovedOverTheMonthSaysOnlyWhatIsTrueThen() {
        Chat chair = joins("0902001333", JOINED);
        assertThat(at("2023-01-18T09:00:00+07:00", chair))
                .singleElement()
                .asString()
                .contains("Tháng 12/2022", "20/01/2023 (còn 2 ngày)")
                .doesNotContain("11/2022");
    }

    @Test
    void downOverAMomentItIsSaidOnceOnRecovery() {
        Chat chair = joins("0902001336", JOINED);
        assertThat(at("2022-12-18T15:00:00+07:00", chair))
                .singleElement()
                .asString()
                .contains("(còn 2 ngày)");
        assertThat(at("2022-12-18T15:01:00+07:00", chair)).isEmpty();
        assertThat(at(ONE_DAY, chair)).hasSize(1);
    }

    @Test
    void downOverTwoMomentsOnlyTheLastIsSaid() {
        Chat chair = joins("0902001339", JOINED);
        assertThat(at("2022-12-19T10:00:00+07:00", chair)).hasSize(1);
    }

    @Test
    void downOverTheDeadlineNothingIsSaid() {
        Chat chair = joins("0902001342", JOINED);
        assertThat(at("2022-12-21T07:00:00+07:00", chair)).isEmpty();
    }

    @Test
    void nothingIsSaidAtNight() {
        Chat chair = joins("0902001345", JOINED);
        assertThat(at("2022-12-17T20:31:00+07:00", chair)).isEmpty();
        assertThat(at("2022-12-18T06:59:00+07:00", chair)).isEmpty();
        assertThat(at("2022-12-18T07:00:00+07:00", chair)).hasSize(1);
    }

    @Test
    void nobodyIsRemindedOfWhatWasBeforeSheJoined() {
        Chat chair = joins("0902001351", "2022-12-17T09:00:00+07:00");
        assertThat(at("2022-12-18T09:00:00+07:00", chair)).isEmpty();
        assertThat(at(ONE_DAY, chair)).hasSize(1);
    }

    @Test
    void aDraftIsNamedAndTheOpenQuestionStaysOpen() {
        Chat chair = joins("0902001354", JOINED);
        say(chair, "báo cáo", "3", "0", "chưa rõ");
        assertThat(at(THREE_DAYS, chair)).singleElement().asString().contains("Đang dở 3/12 câu.");
        assertThat(say(chair, "12").getLast()).contains("✓ Hộ có phụ nữ thoát nghèo: 12", "Câu 5/12.");
    }

    @Test
    void aReminderDoesNotCloseOpenChoices() {
        Chat chair = joins("0902001357", JOINED);
        say(chair, "báo cáo", "3", "xem lại", "Gửi");
        Outgoing question = shared.bean(Outbox.class).undelivered(chair).getLast();
        assertThat(at(THREE_DAYS, chair)).hasSize(1);
        receive(chair, new Incoming.Pressed(question.id(), 1));
        assertThat(news(chair)).singleElement().asString().startsWith("Đã nhận báo cáo tháng 11/2022");
    }

    @Test
    void twoInstancesAtOnceRemindOnce() {
        Chat chair = joins("0902001360", JOINED);
        shared.at(THREE_DAYS);
        atOnce(List.of(instance(), instance(), instance(), instance()));
        assertThat(news(chair)).hasSize(1);
    }

    @Test
    void anInstanceThatDiedWithItsClaimIsWaitedForAMinute() {
        Chat chair = joins("0902001363", JOINED);
        shared.at(THREE_DAYS);
        shared.outage().beginFor("conversations");
        try {
            assertThatThrownBy(() -> instance().run()).isInstanceOf(RuntimeException.class);
        } finally {
            shared.outage().end();
        }
        assertThat(at("2022-12-17T08:02:00+07:00", chair)).hasSize(1);
        assertThat(at("2022-12-17T08:04:00+07:00", chair)).isEmpty();
    }

    /** Another instance of the service on the same store. */
    private Reminders instance() {
        return new Reminders(
                shared.bean(MongoTemplate.class),
                shared.bean(Clock.class),
                shared.bean(Debts.class),
                shared.bean(Announcements.class),
                shared.bean(Preferences.class));
    }

    private Chat joins(String phone, String moment) {
        shared.at(moment);
        Chat chat = new Chat("test", phone);
        receive(chat, new Incoming.Contact(phone, true));
        news(chat);
        return chat;
    }

    /** What is said to the chat when the clock is moved there. */
    private List<String> at(String moment, Chat chat) {
        shared.at(moment);
        reminders.run();
        return news(chat);
    }

    private List<String> say(Chat chat, String... texts) {
        for (String text : texts) {
            receive(chat, new Incoming.Text(text));
        }
        return news(chat);
    }

    private void receive(Chat chat, Content content) {
        shared.bean(Inbox.class)
                .receive(new Incoming(
                        chat, "event-" + ++events, shared.bean(Clock.class).instant(), content));
    }

    /** The messages since the last call; on a channel that does not exist they all stay in the outbox. */
    private List<String> news(Chat chat) {
        List<Outgoing> all = shared.bean(Outbox.class).undelivered(chat);
        int before = seen.getOrDefault(chat, 0);
        seen.put(chat, all.size());
        return all.subList(before, all.size()).stream().map(Outgoing::text).toList();
    }

    private static void atOnce(List<Reminders> instances) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> runs = new ArrayList<>();
            for (Reminders one : instances) {
                Callable<Object> run = () -> {
                    one.run();
                    return one;
                };
                runs.add(threads.submit(run));
            }
            for (Future<Object> run : runs) {
                run.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
