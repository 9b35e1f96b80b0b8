package vn.sohoi.webchat;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import vn.sohoi.installation.DemoMode;
import vn.sohoi.people.Post;
import vn.sohoi.people.Role;
import vn.sohoi.people.Roster;
import vn.sohoi.reminders.Reminders;
import vn.sohoi.reports.Calendar;
import vn.sohoi.reports.Reports;
import vn.sohoi.time.SimulatedClock;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** Whom to play, and what time it is. */
@RestController
@Conditional(DemoMode.class)
@RequestMapping("/api/sim")
class SimulatorControls {

    private static final int CHAIRS = 3;

    private final SimulatedClock clock;
    private final Reminders reminders;
    private final Roster roster;
    private final Units units;
    private final Reports reports;

    SimulatorControls(SimulatedClock clock, Reminders reminders, Roster roster, Units units, Reports reports) {
        this.clock = clock;
        this.reminders = reminders;
        this.roster = roster;
        this.units = units;
        this.reports = reports;
    }

    record Playable(String phone, String title, String note, String role) {}

    @GetMapping("/clock")
    Map<String, Object> clock() {
        String now = ISO_OFFSET_DATE_TIME.format(clock.instant().atZone(Calendar.ZONE));
        return Map.of("now", now, "running", clock.isRunning());
    }

    /** {@code {"now": "2022-11-18T08:00:00+07:00"}} sets the clock, which then stands still; {@code {}} lets it run on. */
    @PostMapping("/clock")
    Map<String, Object> move(@RequestBody JsonNode body) {
        if (body.hasNonNull("now")) {
            clock.set(moment(body.path("now").asString("")));
        } else {
            clock.run();
        }
        reminders.run();
        return clock();
    }

    private static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException wrong) {
            ErrorResponseException problem = new ErrorResponseException(HttpStatus.BAD_REQUEST, wrong);
            problem.setDetail("Thời điểm cần viết như 2022-11-18T08:00:00+07:00.");
            throw problem;
        }
    }

    /** Some people to play: chairs who have not sent yet first, then one who has, then staff. */
    @GetMapping("/people")
    List<Playable> people() {
        UnitTree tree = units.on(LocalDate.ofInstant(clock.instant(), Calendar.ZONE));
        YearMonth due = YearMonth.from(clock.instant().atZone(Calendar.ZONE)).minusMonths(1);
        List<Post> posts = roster.all().stream()
                .flatMap(post -> post.in(tree).stream())
                .sorted(Comparator.comparing(Post::phone))
                .toList();
        Stream<Post> open = chairs(posts).filter(post -> !sent(post, due)).limit(CHAIRS - 1);
        Stream<Post> done = chairs(posts).filter(post -> sent(post, due)).limit(1);
        Stream<Post> staff = Stream.of(Role.DISTRICT, Role.PROVINCE)
                .flatMap(role ->
                        posts.stream().filter(post -> post.role() == role).limit(2));
        return Stream.of(open, done, staff)
                .flatMap(some -> some)
                .map(post -> playable(post, tree, due))
                .toList();
    }

    private static Stream<Post> chairs(List<Post> posts) {
        return posts.stream().filter(post -> post.role() == Role.CHAIR);
    }

    private boolean sent(Post post, YearMonth period) {
        return reports.find(post.unit(), period).isPresent();
    }

    private Playable playable(Post post, UnitTree tree, YearMonth due) {
        String month = due.getMonthValue() + "/" + due.getYear();
        String note = post.role() != Role.CHAIR
                ? ""
                : sent(post, due) ? "đã nộp báo cáo tháng " + month : "chưa nộp báo cáo tháng " + month;
        String title = post.role().title() + " " + tree.get(post.unit()).name();
        return new Playable(post.phone(), title, note, post.role().code());
    }
}
