package vn.sohoi.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.util.Lazy;
import org.springframework.stereotype.Component;
import vn.sohoi.dialog.Dialog;
import vn.sohoi.dialog.Event;
import vn.sohoi.dialog.Step;
import vn.sohoi.insights.Insights;
import vn.sohoi.insights.Insights.StepInsight;
import vn.sohoi.insights.Mask;
import vn.sohoi.reports.Calendar;

/** Lets turns be learned from, once they are stored. */
@Component
public class Lessons {

    private static final String COMMON = "insights/common-words.txt";

    private final Insights insights;
    private final DialogFolder folder;
    private final Clock clock;
    private final Lazy<Mask> mask;

    Lessons(Insights insights, Clock clock, DialogFolder folder) {
        this.insights = insights;
        this.folder = folder;
        this.clock = clock;
        String common = common();
        this.mask = Lazy.of(() -> mask(folder, common));
    }

    void learn(List<Event> events) {
        if (!events.isEmpty()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), Calendar.ZONE);
            insights.count(events, YearMonth.from(today), mask.get());
        }
    }

    /** The dialogs as they are now. */
    public Collection<Dialog> dialogs() {
        return folder.dialogs().all();
    }

    /** What happened from one month to another, both included, at every step that anything happened at. */
    public List<StepInsight> between(YearMonth first, YearMonth last) {
        return insights.between(first, last);
    }

    /** What the dialogs say themselves may be shown, and common words. */
    private static Mask mask(DialogFolder folder, String common) {
        Stream<String> said = folder.dialogs().all().stream()
                .map(Dialog::steps)
                .flatMap(List::stream)
                .flatMap(Lessons::texts);
        return new Mask(Stream.concat(common.lines().filter(line -> !line.startsWith("#")), said)
                .toList());
    }

    private static Stream<String> texts(Step step) {
        return step instanceof Step.Ask ask ? Stream.of(ask.prompt()) : Stream.of();
    }

    private static String common() {
        try {
            return new ClassPathResource(COMMON).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
