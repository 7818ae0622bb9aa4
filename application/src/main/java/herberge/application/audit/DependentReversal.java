package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.DependentReminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderSync;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes back what reminders did along with a change, and has the automatic ones follow once the change is undone. The
 * server does this for every caller, so reminders hidden from the caller are included.
 */
final class DependentReversal {

    private final Transactions transactions;
    private final DependentReminders reminders;
    private final ReminderSync sync;

    DependentReversal(Transactions transactions, DependentReminders reminders, ReminderSync sync) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.sync = sync;
    }

    /** Locks the bookings whose reminders the change touched. Call it before reminders are locked. */
    void lock(long change) {
        List<BookingId> bookings = bookings(change);
        if (!bookings.isEmpty()) {
            sync.lock(bookings);
        }
    }

    /**
     * Takes back what reminders did, and has the automatic ones follow the entities as they are now. Call it once bookings
     * and guests are as before.
     */
    void revert(Caller caller, long change, List<UndoStep<?>> steps, Instant now) {
        Set<BookingId> touched = new TreeSet<>(Comparator.comparingLong(BookingId::value));
        touched.addAll(bookings(change)); // later, a reminder that the change created no longer tells its booking
        takeBack(caller, change, steps, now);
        touched.addAll(bookings(change));
        steps.forEach(step -> step.undo().dependents().sync().apply(step.id(), caller, now));
        if (!touched.isEmpty()) {
            sync.followBookings(touched, caller.userId(), now);
        }
    }

    /**
     * Reminders that came or went with an entity do so again by themselves; only those that followed an update are taken
     * back.
     */
    private void takeBack(Caller caller, long change, List<UndoStep<?>> steps, Instant now) {
        transactions.withoutVisibilityLimits(() -> {
            steps.stream()
                    .filter(step -> step.step().deleted())
                    .forEach(step -> step.undo().dependents().restore().apply(step.id(), caller, now));
            if (steps.stream().anyMatch(DependentReversal::followed)) {
                reminders.revert(change, caller.userId(), now);
            }
            return true;
        });
    }

    private static boolean followed(UndoStep<?> undoStep) {
        Step step = undoStep.step();
        return undoStep.undo().dependents().followChanges() && !step.created() && !step.deleted();
    }

    private List<BookingId> bookings(long change) {
        return transactions.withoutVisibilityLimits(() -> reminders.findBookings(change));
    }
}
