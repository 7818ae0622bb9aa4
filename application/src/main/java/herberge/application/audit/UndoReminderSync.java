package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.DependentReminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderSync;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Takes back what reminders did along with a change, and has the automatic ones follow once all of it is back. That is
 * the house's doing, so reminders hidden from the caller are no exception.
 */
final class UndoReminderSync {

    private final Transactions transactions;
    private final DependentReminders reminders;
    private final ReminderSync followUp;

    UndoReminderSync(Transactions transactions, DependentReminders reminders, ReminderSync followUp) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.followUp = followUp;
    }

    /** Before reminders are taken back: whatever plans for their bookings is waited for now, or waits. */
    void lock(long change) {
        List<BookingId> reminded = reminded(change);
        if (!reminded.isEmpty()) {
            followUp.lock(reminded);
        }
    }

    /** After bookings and guests are back. What came or went with a booking does so again; only a change is followed. */
    void takeBack(Caller caller, long change, List<Step> steps, Instant now) {
        transactions.withoutVisibilityLimits(() -> {
            steps.stream()
                    .filter(step -> step.kind() == EntityKind.BOOKING && step.deleted())
                    .forEach(step -> reminders.restore(new BookingId(step.id()), caller.userId(), now));
            if (steps.stream().anyMatch(UndoReminderSync::followed)) {
                reminders.revert(change, caller.userId(), now);
            }
            return true;
        });
    }

    private static boolean followed(Step step) {
        boolean reminds = step.kind() == EntityKind.BOOKING || step.kind() == EntityKind.GUEST;
        return reminds && !step.created() && !step.deleted();
    }

    void follow(Caller caller, long change, List<Step> steps, Instant now) {
        for (Step step : steps) {
            switch (Objects.requireNonNull(step.kind())) {
                case BOOKING -> followUp.followBookings(List.of(new BookingId(step.id())), caller.userId(), now);
                case GUEST -> followUp.followGuest(new GuestId(step.id()), caller.userId(), now);
                case REMINDER, ROOM, ROOM_BLOCK, REMINDER_SETTINGS, USER -> {}
            }
        }
        List<BookingId> reminded = reminded(change);
        if (!reminded.isEmpty()) {
            followUp.followBookings(reminded, caller.userId(), now);
        }
    }

    private List<BookingId> reminded(long change) {
        return transactions.withoutVisibilityLimits(() -> reminders.findBookings(change));
    }
}
