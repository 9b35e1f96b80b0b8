package vn.sohoi.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import vn.sohoi.Core;
import vn.sohoi.dialog.Answer;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.Dialogs;
import vn.sohoi.dialog.Frame;
import vn.sohoi.dialog.Step;
import vn.sohoi.dialog.Step.Ask;
import vn.sohoi.evidence.Evidence;
import vn.sohoi.language.Choices;
import vn.sohoi.language.Folding;
import vn.sohoi.messaging.Chat;
import vn.sohoi.messaging.Incoming;
import vn.sohoi.messaging.Outgoing;
import vn.sohoi.people.Handovers;
import vn.sohoi.people.Invitations;
import vn.sohoi.people.Preferences;
import vn.sohoi.people.Roster;
import vn.sohoi.people.SignUpLimits;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.questions.Language;
import vn.sohoi.questions.Questions;
import vn.sohoi.reports.Deadlines;
import vn.sohoi.reports.Reports;
import vn.sohoi.reports.Reviews;
import vn.sohoi.targets.Allotments;
import vn.sohoi.targets.Form;
import vn.sohoi.targets.Indicator;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Units;

/** The bundled dialogs fit the bundled targets and the service that plays them. */
class BundledDialogsTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");

    private static final Environment BUILT_IN = new MockEnvironment().withProperty("sohoi.demo", "false");

    private final Core core = Core.example();
    private final Dialogs dialogs =
            new DialogFolder(BUILT_IN, new IndicatorNames(core.get(TargetSets.class))).dialogs();

    private List<Indicator> reportedBy(Level level) {
        return core.get(TargetSets.class).find("cao-bang-2022").orElseThrow().reportedBy(level);
    }

    private Stream<Step> steps() {
        return dialogs.all().stream().map(Dialog::steps).flatMap(List::stream);
    }

    private Stream<Ask> asks() {
        return steps().filter(step -> step instanceof Ask).map(Ask.class::cast);
    }

    @ParameterizedTest
    @CsvSource({"COMMUNE, 12", "DISTRICT, 9", "PROVINCE, 3"})
    void theReportAsksExactlyWhatALevelReportsInTheSameOrder(Level level, int questions) {
        List<String> saved = dialogs.get("monthly-report").steps().stream()
                .filter(step -> level.code().equals(step.audience()) || step.audience() == null)
                .filter(step -> step instanceof Ask ask && ask.save() != null)
                .map(step -> Objects.requireNonNull(((Ask) step).save()))
                .toList();
        assertThat(saved)
                .hasSize(questions)
                .containsExactlyElementsOf(
                        reportedBy(level).stream().map(Indicator::id).toList());
    }

    @Test
    void everyFormIsAskedInItsOrderByTheDialogOfItsName() {
        List<Form> forms =
                core.get(TargetSets.class).find("cao-bang-2022").orElseThrow().forms();
        assertThat(forms)
                .hasSize(3)
                .allSatisfy(form -> assertThat(dialogs.get(form.id()).steps().stream()
                                .filter(step -> step instanceof Ask ask && ask.save() != null)
                                .map(step -> Objects.requireNonNull(((Ask) step).save())))
                        .containsExactlyElementsOf(form.indicators()));
        Stream<String> opening = dialogs.all().stream()
                .filter(dialog -> dialog.steps().stream()
                        .anyMatch(step -> step instanceof Step.Perform perform
                                && perform.action().equals("open-form")))
                .map(Dialog::name);
        assertThat(opening)
                .containsExactlyInAnyOrderElementsOf(
                        forms.stream().map(Form::id).toList());
    }

    @Test
    void audiencesAreLevelsOrNobody() {
        assertThat(steps().map(Step::audience).filter(Objects::nonNull))
                .isSubsetOf("commune", "district", "province", "nobody");
    }

    @Test
    void everyActionIsKnown() {
        Stream<String> performed = steps().flatMap(step -> switch (step) {
            case Ask ask -> Stream.ofNullable(ask.perform());
            case Step.Perform perform -> Stream.of(perform.action());
            case Step.Say say -> Stream.empty();
        });
        assertThat(performed).isNotEmpty().isSubsetOf(TurnFeatures.ACTS.keySet());
    }

    @Test
    void everyKnownActionIsUsed() {
        List<String> used = steps().flatMap(step -> switch (step) {
                    case Ask ask -> Stream.ofNullable(ask.perform());
                    case Step.Perform perform -> Stream.of(perform.action());
                    case Step.Say say -> Stream.<String>empty();
                })
                .toList();
        assertThat(used).containsAll(TurnFeatures.ACTS.keySet());
    }

    private static Stream<String> templates(Step step) {
        return switch (step) {
            case Ask ask -> Stream.of(ask.prompt(), ask.hint(), ask.why()).filter(Objects::nonNull);
            case Step.Say say -> Stream.of(say.text());
            case Step.Perform perform -> Stream.empty();
        };
    }

    @ParameterizedTest
    @CsvSource({"01654, 0902001654", "051, 0901000051", "04, 0900000001"})
    void everyPlaceholderIsKnownAndEveryPromptFitsOneMessage(String unit, String phone) {
        var features = new TurnFeatures(moment(phone), dialogs);
        for (Dialog dialog : dialogs.all()) {
            for (Step step : dialog.steps()) {
                var frame = new Frame(
                        dialog.name(),
                        step.name(),
                        Map.of("unit", unit, "period", "2022-10", Frame.DRAFT, unit + "/2022-10"),
                        0,
                        List.of(),
                        Frame.Aside.NONE);
                templates(step).forEach(template -> {
                    String filled = PLACEHOLDER
                            .matcher(template)
                            .replaceAll(found ->
                                    Matcher.quoteReplacement(features.value(found.group(1), frame, answers(unit))));
                    assertThat(filled).as("%s %s", dialog.name(), step.name()).hasSizeLessThan(Outgoing.LONGEST);
                });
            }
        }
    }

    /** Every answer as long as an answer can be. */
    private Map<String, Answer> answers(String unit) {
        Level level = Arrays.stream(Level.values())
                .filter(one -> unit.length() == (one == Level.COMMUNE ? 5 : one == Level.DISTRICT ? 3 : 2))
                .findFirst()
                .orElseThrow();
        Map<String, Answer> answers = new LinkedHashMap<>();
        reportedBy(level).stream()
                .skip(1)
                .forEach(indicator -> answers.put(indicator.id(), Answer.given(999_999_999_999_999L)));
        return answers;
    }

    private Moment moment(String phone) {
        var conversations = new Conversations(core.mongo(), new DoneMarks(new DeliveryJournal(core.mongo())));
        var announcements = new Announcements(conversations, new ChatLanes(), (chat, urgency) -> {});
        var services = new Services(
                core.get(Clock.class),
                core.get(Units.class),
                core.get(Roster.class),
                core.get(Invitations.class),
                core.get(TargetSets.class),
                core.get(Allotments.class),
                core.get(Reports.class),
                core.get(Reviews.class),
                core.get(Deadlines.class),
                core.get(ProgressBook.class),
                core.get(Questions.class),
                core.get(Evidence.class),
                new Drafts(conversations, announcements, core.get(Roster.class), core.get(Units.class)),
                announcements,
                new PeopleServices(
                        core.get(Preferences.class),
                        core.get(Handovers.class),
                        new Letters(core.mongo()),
                        core.get(SignUpLimits.class)));
        var mine = new Chat("test", "1");
        var conversation =
                Conversation.begin(mine).withPerson(phone, core.clock().instant());
        return new Moment(
                services,
                dialogs,
                conversation,
                new Incoming(mine, "1", core.clock().instant(), new Incoming.Text("")));
    }

    @Test
    void everyChoiceCanBeTypedByNumberByLabelAndWithoutMarks() {
        assertThat(asks().filter(ask -> !ask.choices().isEmpty())).isNotEmpty().allSatisfy(ask -> {
            List<String> labels = List.copyOf(ask.choices().keySet());
            for (int index = 0; index < labels.size(); index++) {
                String label = labels.get(index);
                for (String typed : List.of("" + (index + 1), label, Folding.fold(label), label + " ạ")) {
                    assertThat(Choices.pick(typed, labels)).as(typed).contains(index);
                }
            }
        });
    }

    @Test
    void noPhraseOpensTwoDialogs() {
        assertThat(dialogs.all().stream()
                        .flatMap(dialog -> dialog.start().stream())
                        .map(Folding::fold))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyAnswerCanBeSentInPieces() {
        var moment = moment("0900000001");
        var asker = moment.asker().orElseThrow();
        var questions = core.get(Questions.class);
        Stream<String> texts =
                Stream.of("xã nào chưa báo cáo", "xã nào chưa báo cáo tháng 9", "chỉ tiêu 7", "chỉ tiêu 5 Hưng Đạo");
        assertThat(texts.map(text -> questions.understand(text, asker))
                        .flatMap(question -> questions.answer(question, asker, Language.VIETNAMESE).stream()))
                .hasSize(4)
                .allSatisfy(answer -> assertThat(Wire.split(answer))
                        .allMatch(piece -> !piece.isBlank() && piece.length() <= Outgoing.LONGEST));
    }
}
