package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class ChangeReminderUseCase implements ChangeReminder {

    private final Transactions transactions;
    private final Reminders reminders;
    private final LockedReminder current;
    private final ReminderReferences ties;
    private final Clock clock;

    ChangeReminderUseCase(
            Transactions transactions,
            Reminders reminders,
            LockedReminder current,
            ReminderReferences ties,
            Clock clock) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.current = current;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public ReminderView change(Caller caller, ReminderId id, Patch<ReminderDetails> edit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transactions.run(caller, () -> {
            Reminder reminder = current.lock(id);
            ParsedRequest<ReminderDetails> asked = edit.apply(reminder.details());
            current.requireFresh(asked, reminder);
            ReminderDetails wanted = asked.draft();
            Faults faults = asked.faultsSoFar();
            wanted.checkEdit(reminder, today, faults);
            ties.check(wanted, reminder.details(), faults);
            faults.refuseIfAny();
            if (wanted.equals(reminder.details())) {
                return ReminderView.of(reminder);
            }
            Reminder changed = reminder.changeTo(wanted, caller.userId(), now);
            reminders.save(changed);
            return ReminderView.of(changed);
        });
    }
}
