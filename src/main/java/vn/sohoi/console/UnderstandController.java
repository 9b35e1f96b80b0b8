package vn.sohoi.console;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.sohoi.language.Period;
import vn.sohoi.people.Phone;
import vn.sohoi.people.Post;
import vn.sohoi.people.Roster;
import vn.sohoi.questions.Asker;
import vn.sohoi.questions.Question;
import vn.sohoi.questions.Questions;
import vn.sohoi.targets.Target.Part;
import vn.sohoi.units.UnitTree;
import vn.sohoi.units.Units;

/** {@code POST /api/understand}: what the last of some texts means for a person; nothing is sent or stored. */
@RestController
class UnderstandController {

    private final JsonBodies bodies;
    private final Questions questions;
    private final Roster roster;
    private final Units units;
    private final Clock clock;

    UnderstandController(JsonBodies bodies, Questions questions, Roster roster, Units units, Clock clock) {
        this.bodies = bodies;
        this.questions = questions;
        this.roster = roster;
        this.units = units;
        this.clock = clock;
    }

    /** @param as the phone of the person */
    record Said(@Nullable String as, @Nullable List<String> turns) {}

    /**
     * @param choices unit codes or target numbers, only with {@code which}
     * @param why what the meaning rests on, in words
     */
    record Meaning(
            String intent,
            @Nullable String set,
            @Nullable Integer target,
            @Nullable String part,
            @Nullable String unit,
            @Nullable String period,
            List<String> choices,
            List<String> why) {

        static Meaning only(String intent, String why) {
            return new Meaning(intent, null, null, null, null, null, List.of(), List.of(why));
        }
    }

    @PostMapping("/api/understand")
    Meaning understand(HttpServletRequest request) {
        Said said = bodies.read(request, Said.class);
        List<String> turns = said.turns();
        if (turns == null || turns.isEmpty() || turns.stream().anyMatch(Objects::isNull)) {
            throw ApiErrors.refusal(HttpStatus.BAD_REQUEST, "Thiếu “turns”: danh sách câu đã nhắn.");
        }
        Asker asker = asker(said.as());
        String topic = null;
        Question last = new Question.NotAQuestion();
        for (String turn : turns) {
            last = questions.understand(turn, topic, asker);
            topic = questions.topic(last).orElse(topic);
        }
        return meaning(last);
    }

    private Asker asker(@Nullable String as) {
        Instant now = clock.instant();
        UnitTree tree = units.on(Asked.day(now));
        List<Post> posts = Phone.of(as == null ? "" : as).map(roster::postsOf).orElse(List.of()).stream()
                .flatMap(post -> post.in(tree).stream())
                .toList();
        if (posts.isEmpty()) {
            throw ApiErrors.refusal(HttpStatus.NOT_FOUND, "Không có ai trong danh sách với số điện thoại này.");
        }
        return new Asker(posts, tree, now);
    }

    private static Meaning meaning(Question question) {
        return switch (question) {
            case Question.OfProgress progress -> progress(progress);
            case Question.OfMissingReports missing ->
                new Meaning(
                        "missing-reports",
                        null,
                        null,
                        null,
                        missing.unit().code(),
                        missing.period().toString(),
                        List.of(),
                        List.of("asks who has not reported"));
            case Question.Which which ->
                new Meaning(
                        "which",
                        null,
                        null,
                        null,
                        null,
                        null,
                        which.choices().stream().map(Question.Choice::id).toList(),
                        List.of("several are meant by " + which.matter()));
            case Question.None none -> Meaning.only("none", "no such " + none.matter() + ": " + none.what());
            case Question.Denied denied -> Meaning.only("denied", "not open to this person: " + denied.what());
            case Question.NotDue later -> Meaning.only("none", "not due yet: " + later.month());
            case Question.NotYet later -> Meaning.only("none", "this kind of question cannot be answered yet");
            case Question.NotAQuestion none -> Meaning.only("not-a-question", "nothing is asked");
        };
    }

    private static Meaning progress(Question.OfProgress progress) {
        Part part = progress.part();
        Period period = progress.period();
        return new Meaning(
                "progress",
                progress.set().id(),
                progress.target().number(),
                part == null ? null : part.id(),
                progress.unit().code(),
                period == null ? "" + progress.set().year() : period.code(),
                List.of(),
                List.of(progress.named() ? "the unit was named" : "no unit was named: the person's own"));
    }
}
