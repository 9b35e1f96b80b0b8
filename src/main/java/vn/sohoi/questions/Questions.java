package vn.sohoi.questions;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.sohoi.language.Folding;
import vn.sohoi.people.Rights.Right;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.TargetSet;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.Level;
import vn.sohoi.units.Unit;
import vn.sohoi.units.UnitTree;

/** Understands what staff ask, and answers it. */
@Component
public class Questions {

    /** Nobody asks in so many characters; longer texts are letters and stories. */
    private static final int LONGEST = 500;

    /** Stands between the subject of a topic and the unit that was named. */
    private static final String OF = " @ ";

    private static final Pattern FOLLOWS =
            Pattern.compile("^(con|the|the con|vay|vay con|va|what about|how about|and) |thi sao|[?]$");

    /** The first period that is read counts, so a topic's year gives way to "tháng 9 thì sao". */
    private static final Pattern YEAR_AT_END = Pattern.compile(" năm \\d+$");

    private final TargetSets sets;
    private final ProgressBook progress;
    private final LoadingCache<UnitTree, UnitNames> names =
            Caffeine.newBuilder().weakKeys().build(UnitNames::new);
    private final LoadingCache<TargetSet, Subjects> subjects =
            Caffeine.newBuilder().weakKeys().build(Subjects::new);

    Questions(TargetSets sets, ProgressBook progress) {
        this.sets = sets;
        this.progress = progress;
    }

    /** What a text asks for; never a guess: what is unclear is a {@link Question.Which}. */
    public Question understand(String text, Asker asker) {
        if (text.length() > LONGEST) {
            return new Question.NotAQuestion();
        }
        return new Reader(text, asker, sets, names.get(asker.tree()), subjects).read();
    }

    /**
     * What a text asks for after something else was asked: "còn huyện Bảo Lạc?" asks the same of another unit.
     *
     * @param topic what {@link #topic} gave for the question before; null when there was none
     */
    public Question understand(String text, @Nullable String topic, Asker asker) {
        Question alone = understand(text, asker);
        if (topic == null
                || !(alone instanceof Question.NotAQuestion)
                || !FOLLOWS.matcher(Folding.fold(text)).find()) {
            return alone;
        }
        Utterance said = Utterance.of(text, asker.today());
        boolean otherPeriod = said.period() != null || said.impossiblePeriod().isPresent();
        String[] subjectAndUnit = topic.split(OF, 2);
        String subject = otherPeriod ? YEAR_AT_END.matcher(subjectAndUnit[0]).replaceFirst("") : subjectAndUnit[0];
        Question following = understand(subject + " " + text, asker);
        if (following.equals(understand(subject, asker))) {
            return alone;
        }
        boolean sameUnit =
                subjectAndUnit.length == 2 && following instanceof Question.OfProgress progress && !progress.named();
        return sameUnit ? understand(subject + " " + subjectAndUnit[1] + " " + text, asker) : following;
    }

    /** The subject of a question and the unit it named, without its month, for a question that follows it. */
    public Optional<String> topic(Question question) {
        return switch (question) {
            case Question.OfProgress progress ->
                Optional.of("chỉ tiêu %d năm %d"
                                .formatted(
                                        progress.target().number(),
                                        progress.set().year())
                        + (progress.named() ? OF + progress.unit().name() : ""));
            case Question.OfMissingReports missing ->
                Optional.of((missing.level() == Level.DISTRICT ? "huyện" : "xã") + " nào chưa báo cáo");
            case Question.Which which -> Optional.empty();
            case Question.None none -> Optional.empty();
            case Question.Denied denied -> Optional.empty();
            case Question.NotDue later -> Optional.empty();
            case Question.NotYet later -> Optional.empty();
            case Question.NotAQuestion none -> Optional.empty();
        };
    }

    /** The indicators that a text speaks of, by their own names or a target's; a target without one is all of its. */
    public Set<String> indicatorsIn(String text, TargetSet set) {
        return text.length() > LONGEST ? Set.of() : subjects.get(set).indicatorsIn(text);
    }

    /** The indicators that a text names, as narrowly as it does. */
    public Set<String> indicatorsNamedIn(String text, TargetSet set) {
        return text.length() > LONGEST ? Set.of() : subjects.get(set).indicatorsNamedIn(text);
    }

    /** What may stand beside a number of an indicator: its unit, and what people call it. */
    public List<String> nouns(String indicator, TargetSet set) {
        return subjects.get(set).nouns(indicator);
    }

    /** The units that a text names; what names a figure of the set is no unit. */
    public Whereabouts whereabouts(String text, Asker asker, @Nullable TargetSet set) {
        return Whereabouts.in(text, asker, names.get(asker.tree()), set == null ? null : subjects.get(set));
    }

    /** A unit with those above it as far as its name needs them. */
    public String address(Unit unit, Asker asker) {
        return new VietnameseWords().address(names.get(asker.tree()).path(unit));
    }

    /** The answer in words, each within a message's length as a rule; empty for what is no question. */
    public List<String> answer(Question question, Asker asker, Language language) {
        Words words = language == Language.ENGLISH ? new EnglishWords() : new VietnameseWords();
        return new Answering(progress, asker, words).answer(question);
    }

    /** How the asker's own unit stands on every target of this year. */
    public String overview(Asker asker) {
        return asker.may(Right.SEE_TOTALS, asker.home())
                ? new Answering(progress, asker, new VietnameseWords()).overview(sets)
                : new VietnameseWords().denied(new Question.Denied(asker.home().name(), false));
    }
}
