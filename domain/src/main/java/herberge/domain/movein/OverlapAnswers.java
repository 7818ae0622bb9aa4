package herberge.domain.movein;

import herberge.domain.movein.Overlaps.Held;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Lets a person decide about each pair of stays, once, and decides alike whenever it is asked again. */
public final class OverlapAnswers implements Overlaps.Rule {

    private final Map<List<Long>, Boolean> answers = new HashMap<>();
    private final BiPredicate<Held, Held> question;

    /**
     * Creates a rule without answers.
     *
     * @param question whether the first of two stays keeps the room
     */
    public OverlapAnswers(BiPredicate<Held, Held> question) {
        this.question = question;
    }

    @Override
    public boolean keeps(Held stay, Held later) {
        return answers.computeIfAbsent(List.of(stay.key(), later.key()), pair -> question.test(stay, later));
    }
}
