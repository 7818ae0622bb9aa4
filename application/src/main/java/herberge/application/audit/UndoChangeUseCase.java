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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
            Undone undone = all(caller, steps, now);
            followUp.follow(caller, steps, now);
            return undone;
        });
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
    private Undone all(Caller caller, List<Step> steps, Instant now) {
        Step about = about(steps);
        List<Step> lastFirst = new ArrayList<>(steps);
        Collections.reverse(lastFirst);
        lastFirst.sort(Comparator.comparing(step -> step.kind() == EntityKind.REMINDER));
        Undone answer = null;
        for (Step step : lastFirst) {
            if (step.equals(about)) {
                answer = reversal(step).undo(caller, step, now);
            } else if (followed(step, about)) {
                reversal(step).undoUnlessTouched(caller, step, now);
            } else {
                reversal(step).undo(caller, step, now);
            }
        }
        return Objects.requireNonNull(answer);
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

    /**
     * Reminders that went with something come back with it. Those that only followed something go back as well, as far
     * as nobody has touched them since; whatever is not right then will follow again.
     */
    private static boolean followed(Step step, Step about) {
        return step.kind() == EntityKind.REMINDER && about.kind() != EntityKind.REMINDER && !step.deleted();
    }

    private Reversal<?> reversal(Step step) {
        Reversal<?> reversal = reversals.get(Objects.requireNonNull(step.kind()));
        if (reversal == null) {
            throw new IllegalStateException("nothing knows how to undo a " + step.kind());
        }
        return reversal;
    }
}
