package vn.sohoi.questions;

import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.springframework.stereotype.Component;
import vn.sohoi.progress.ProgressBook;
import vn.sohoi.targets.TargetSets;
import vn.sohoi.units.UnitTree;

/** Understands what staff ask, and answers it. */
@Component
public class Questions {

    private final TargetSets sets;
    private final ProgressBook progress;
    private final Map<UnitTree, UnitNames> names = new WeakHashMap<>();

    Questions(TargetSets sets, ProgressBook progress) {
        this.sets = sets;
        this.progress = progress;
    }

    /** What a text asks for; never a guess: what is unclear is a {@link Question.Which}. */
    public Question understand(String text, Asker asker) {
        return new Reader(text, asker, sets, names(asker.tree())).read();
    }

    private UnitNames names(UnitTree tree) {
        synchronized (names) {
            return names.computeIfAbsent(tree, UnitNames::new);
        }
    }

    /** The answer in words, each within a message's length as a rule; empty for what is no question. */
    public List<String> answer(Question question, Asker asker, Language language) {
        Words words = language == Language.ENGLISH ? new EnglishWords() : new VietnameseWords();
        return new Answering(progress, asker, words).answer(question);
    }

    /** How the asker's own unit stands on every target of this year. */
    public String overview(Asker asker) {
        return new Answering(progress, asker, new VietnameseWords()).overview(sets);
    }
}
