package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.port.Audit.Step;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.Denied;
import herberge.application.shared.Edit;
import herberge.application.shared.EntityKind;
import herberge.application.shared.NoInput;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

final class UndoChangeUseCase implements UndoChange {

    private final Transactions transactions;
    private final Audit audit;
    private final Map<EntityKind, Reversal<?>> reversals;
    private final UndoneFollowUp followUp;
    private final Clock clock;

    UndoChangeUseCase(
            Transactions transactions,
            Audit audit,
            Map<EntityKind, Reversal<?>> reversals,
            UndoneFollowUp followUp,
            Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.reversals = Map.copyOf(reversals);
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public Undone undo(Caller caller, long change, Edit<NoInput> edit) {
        Instant now = clock.instant();
        return transactions.required(caller, () -> {
            List<Step> steps = audit.steps(change);
            if (steps.isEmpty()) {
                throw Refusal.because(new Refusal.NotFound("change", change));
            }
            steps.forEach(step -> requireRight(caller, step));
            edit.apply(NoInput.NONE).faultsSoFar().refuseIfAny();
            Undoing undoing = new Undoing(about(steps), steps, withFollowing(change, steps));
            Undone undone = undone(caller, undoing, now);
            followUp.follow(caller, undoing.all(), now);
            return undone;
        });
    }

    /**
     * What is to be taken back.
     *
     * @param about what the answer tells of
     * @param seen  by the caller
     */
    private record Undoing(Step about, List<Step> seen, List<Step> all) {

        private List<Step> lastFirst(boolean reminders) {
            List<Step> lastFirst = new ArrayList<>(all);
            Collections.reverse(lastFirst);
            lastFirst.removeIf(step -> (step.kind() == EntityKind.REMINDER) != reminders);
            return lastFirst;
        }

        private boolean isAbout(Step step) {
            return step.entry() == about.entry();
        }

        /**
         * Reminders that went with something come back with it. Those that only followed something go back as well, as
         * far as nobody has touched them since and they can; whatever is not right then will follow again.
         */
        private boolean followed(Step step) {
            return step.kind() == EntityKind.REMINDER
                    && (hidden(step) || (about.kind() != EntityKind.REMINDER && !step.deleted()));
        }

        private boolean hidden(Step step) {
            return seen.stream().noneMatch(one -> one.entry() == step.entry());
        }
    }

    /** What only followed is the house's doing: it goes back with the change, though hidden from whoever made that. */
    private List<Step> withFollowing(long change, List<Step> seen) {
        Set<Long> entries = seen.stream().map(Step::entry).collect(Collectors.toSet());
        return transactions.unhidden(() -> audit.steps(change)).stream()
                .filter(step ->
                        entries.contains(step.entry()) || (step.kind() == EntityKind.REMINDER && !step.erased()))
                .toList();
    }

    private static void requireRight(Caller caller, Step step) {
        if (!UndoRight.of(caller, step.kind(), step.operation(), step.user(), step.erased())) {
            throw Refusal.because(new Denied.Forbidden());
        }
    }

    /**
     * Last done, first undone, and reminders after all that they can be about. The answer is what became of that which
     * the change was about.
     */
    private Undone undone(Caller caller, Undoing undoing, Instant now) {
        List<Undone> answer = new ArrayList<>();
        undoing.lastFirst(false)
                .forEach(step -> undo(caller, undoing, step, now).ifPresent(answer::add));
        List<Step> reminders = undoing.lastFirst(true);
        followUp.lock(reminders);
        reminders.forEach(step -> undo(caller, undoing, step, now).ifPresent(answer::add));
        return answer.get(0);
    }

    private Optional<Undone> undo(Caller caller, Undoing undoing, Step step, Instant now) {
        if (undoing.followed(step)) {
            transactions.unhidden(() -> reversal(step).undoIfPossible(caller, step, now));
            return Optional.empty();
        }
        Undone undone = reversal(step).undo(caller, step, now);
        return undoing.isAbout(step) ? Optional.of(undone) : Optional.empty();
    }

    /** What was done last, the rest went along with it; reminders are what a change is about only where all else is not. */
    private static Step about(List<Step> steps) {
        Step about = steps.get(steps.size() - 1);
        for (Step step : steps) {
            if (step.kind() != EntityKind.REMINDER) {
                about = step;
            }
        }
        return about;
    }

    private Reversal<?> reversal(Step step) {
        Reversal<?> reversal = reversals.get(Objects.requireNonNull(step.kind()));
        if (reversal == null) {
            throw new IllegalStateException("nothing knows how to undo a " + step.kind());
        }
        return reversal;
    }
}
