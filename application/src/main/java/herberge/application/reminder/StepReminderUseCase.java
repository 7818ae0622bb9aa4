package herberge.application.reminder;

import static java.util.Objects.requireNonNull;

import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class StepReminderUseCase implements StepReminder {

    private final Transactions transactions;
    private final Reminders reminders;
    private final LockedReminder current;
    private final ReminderSync followUp;
    private final Clock clock;

    StepReminderUseCase(
            Transactions transactions,
            Reminders reminders,
            LockedReminder current,
            ReminderSync followUp,
            Clock clock) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.current = current;
        this.followUp = followUp;
        this.clock = clock;
    }

    @Override
    public ReminderView step(Caller caller, ReminderId id, ReminderStep step, Patch<Until> edit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transactions.run(caller, () -> {
            if (step == ReminderStep.REOPEN) {
                lockBooking(id);
            }
            Reminder reminder = current.lock(id);
            ParsedRequest<Until> asked = edit.apply(new Until(null));
            current.requireFresh(asked, reminder);
            Faults faults = asked.faultsSoFar();
            LocalDate until = asked.draft().day();
            if (step == ReminderStep.SNOOZE) {
                ReminderDetails.checkSnooze("/until", until, today, faults);
            }
            faults.refuseIfAny();
            Reminder after = after(reminder, step, until, caller.userId(), now);
            if (after.details().equals(reminder.details()) && after.isOpen() == reminder.isOpen()) {
                return ReminderView.of(reminder);
            }
            reminders.save(after);
            return ReminderView.of(step == ReminderStep.REOPEN ? followed(after, caller, now) : after);
        });
    }

    /** What is to be followed is locked first: bookings before their reminders, as everybody does. */
    private void lockBooking(ReminderId id) {
        reminders
                .find(id)
                .filter(reminder -> reminder.type().isAutomatic())
                .map(Reminder::booking)
                .ifPresent(booking -> followUp.lock(List.of(booking)));
    }

    /** What rests follows nothing; once it is open it makes up for that. */
    private Reminder followed(Reminder open, Caller caller, Instant now) {
        BookingId booking = open.booking();
        if (booking == null || !open.type().isAutomatic()) {
            return open;
        }
        followUp.followBookings(List.of(booking), caller.userId(), now);
        return reminders.find(open.id()).orElseThrow(() -> LockedReminder.notFound(open.id()));
    }

    private Reminder after(
            Reminder reminder, ReminderStep step, @Nullable LocalDate until, UserId author, Instant now) {
        return switch (step) {
            case COMPLETE -> reminder.complete(author, now);
            case DISMISS -> reminder.dismiss(author, now);
            case REOPEN -> reopened(reminder, author, now);
            case SNOOZE -> reminder.snooze(requireNonNull(until), author, now);
        };
    }

    /** A booking has one open reminder of a kind at most: the rules may have opened the next one meanwhile. */
    private Reminder reopened(Reminder reminder, UserId author, Instant now) {
        Reminder open = reminder.reopen(author, now);
        BookingId booking = reminder.booking();
        if (reminder.type().isAutomatic() && booking != null && reminders.hasOpen(booking, reminder.type())) {
            throw Refusal.because(new RequestFault.AlreadyExists("type"));
        }
        return open;
    }
}
