package herberge.application.reminder;

import static java.util.Objects.requireNonNull;

import herberge.application.port.Reminders;
import herberge.application.reminder.ReminderUseCases.StepReminder;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.RequestFault;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class StepReminderUseCase implements StepReminder {

    private final ChangeExecutor changes;
    private final Reminders reminders;
    private final ReminderSync sync;
    private final Clock clock;

    StepReminderUseCase(ChangeExecutor changes, Reminders reminders, ReminderSync sync, Clock clock) {
        this.changes = changes;
        this.reminders = reminders;
        this.sync = sync;
        this.clock = clock;
    }

    @Override
    public ChangeResult<ReminderView> step(
            Caller caller, ReminderId id, ReminderStep step, ChangeRequest<Until> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        Runnable lockFirst = step == ReminderStep.REOPEN ? () -> lockBooking(id) : () -> {};
        return changes.change(caller, ReminderTarget.of(reminders, id, lockFirst), request, (reminder, faults) -> {
            LocalDate until = request.appliedTo(Until.BLANK).day();
            if (step == ReminderStep.SNOOZE) {
                ReminderDetails.checkSnooze(Field.of("until"), until, today, faults);
            }
            faults.refuseIfAny();
            Reminder after = after(reminder, step, until, caller.userId(), now);
            if (after.details().equals(reminder.details()) && after.isOpen() == reminder.isOpen()) {
                return ReminderView.of(reminder);
            }
            reminders.save(after);
            return ReminderView.of(step == ReminderStep.REOPEN ? reconcile(after, caller, now) : after);
        });
    }

    /** Locks the booking before the reminder: all units of work lock in this order. */
    private void lockBooking(ReminderId id) {
        reminders
                .find(id)
                .filter(reminder -> reminder.type().isAutomatic())
                .map(Reminder::booking)
                .ifPresent(booking -> sync.lock(List.of(booking)));
    }

    /** Brings a reopened automatic reminder up to date with its booking: closed reminders do not follow it. */
    private Reminder reconcile(Reminder open, Caller caller, Instant now) {
        BookingId booking = open.booking();
        if (booking == null || !open.type().isAutomatic()) {
            return open;
        }
        sync.followBookings(List.of(booking), caller.userId(), now);
        return reminders.find(open.id()).orElseThrow(() -> ReminderTarget.notFound(open.id()));
    }

    private Reminder after(
            Reminder reminder, ReminderStep step, @Nullable LocalDate until, UserId author, Instant now) {
        return switch (step) {
            case COMPLETE -> reminder.complete(author, now);
            case DISMISS -> reminder.dismiss(author, now);
            case REOPEN -> reopen(reminder, author, now);
            case SNOOZE -> reminder.snooze(requireNonNull(until), author, now);
        };
    }

    /** A booking has one open reminder of a kind at most: the rules may have opened the next one meanwhile. */
    private Reminder reopen(Reminder reminder, UserId author, Instant now) {
        Reminder open = reminder.reopen(author, now);
        BookingId booking = reminder.booking();
        if (reminder.type().isAutomatic() && booking != null && reminders.hasOpen(booking, reminder.type())) {
            throw Refusal.because(new RequestFault.AlreadyExists("type"));
        }
        return open;
    }
}
