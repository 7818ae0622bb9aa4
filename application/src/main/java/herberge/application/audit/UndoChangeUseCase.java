package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.port.Audit.Step;
import herberge.application.port.Transactions;
import herberge.application.port.UndoLog;
import herberge.application.shared.AccessRefusal;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.application.shared.RequestFault;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class UndoChangeUseCase implements UndoChange {

    private final Transactions transactions;
    private final Audit audit;
    private final UndoLog undos;
    private final Map<EntityKind, Reversal<?>> reversals;
    private final UndoReminderSync followUp;
    private final Clock clock;

    UndoChangeUseCase(
            Transactions transactions,
            Audit audit,
            UndoLog undos,
            Map<EntityKind, Reversal<?>> reversals,
            UndoReminderSync followUp,
            Clock clock) {
        this.transactions = transactions;
        this.audit = audit;
        this.undos = undos;
        this.reversals = Map.copyOf(reversals);
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public Undone undo(Caller caller, long change, Patch<NoBody> edit) {
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            List<Step> found = lastFirst(change);
            found.forEach(step -> requireRight(caller, step));
            edit.apply(NoBody.NONE).faultsSoFar().refuseIfAny();
            lock(change, found);
            undos.findUndoOf(change).ifPresent(by -> {
                throw Refusal.because(new RequestFault.AlreadyUndone(by));
            });
            List<Step> steps = lastFirst(change); // once more: now that they are locked, they stay as they are
            List<Undone> undone = steps.stream()
                    .map(step -> reversal(step).undo(caller, step, now))
                    .toList();
            followUp.takeBack(caller, change, steps, now);
            followUp.follow(caller, change, steps, now);
            undos.recordUndo(change);
            return undone.get(0); // what was done last; the rest went along with it
        });
    }

    /** Last done, first undone. */
    private List<Step> lastFirst(long change) {
        List<Step> steps = new ArrayList<>(audit.steps(change));
        if (steps.isEmpty()) {
            throw Refusal.because(new Refusal.NotFound("change", change));
        }
        Collections.reverse(steps);
        return steps;
    }

    private static void requireRight(Caller caller, Step step) {
        if (!UndoPermission.of(caller, step.kind(), step.operation(), step.user(), step.erased())) {
            throw Refusal.because(new AccessRefusal.Forbidden());
        }
    }

    /** In the order of all that write: things first, then bookings that have reminders, and last these. */
    private void lock(long change, List<Step> steps) {
        steps.stream()
                .filter(step -> step.kind() != EntityKind.REMINDER)
                .forEach(step -> reversal(step).lock(step.id()));
        followUp.lock(change);
        steps.stream()
                .filter(step -> step.kind() == EntityKind.REMINDER)
                .forEach(step -> reversal(step).lock(step.id()));
    }

    private Reversal<?> reversal(Step step) {
        Reversal<?> reversal = reversals.get(Objects.requireNonNull(step.kind()));
        if (reversal == null) {
            throw new IllegalStateException("nothing knows how to undo a " + step.kind());
        }
        return reversal;
    }
}
