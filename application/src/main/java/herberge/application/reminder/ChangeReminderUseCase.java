package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.Asked;
import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
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
    private final CurrentReminder current;
    private final ReminderTies ties;
    private final Clock clock;

    ChangeReminderUseCase(
            Transactions transactions, Reminders reminders, CurrentReminder current, ReminderTies ties, Clock clock) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.current = current;
        this.ties = ties;
        this.clock = clock;
    }

    @Override
    public ReminderView change(Caller caller, ReminderId id, Edit<ReminderDetails> edit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transactions.required(caller, () -> {
            Reminder reminder = current.lock(id);
            Asked<ReminderDetails> asked = edit.apply(reminder.details());
            current.requireFresh(asked, reminder);
            ReminderDetails wanted = asked.draft();
            Faults faults = asked.faultsSoFar();
            wanted.checkEdit(reminder, today, faults);
            ties.check(wanted, reminder.details(), faults);
            faults.refuseIfAny();
            if (wanted.equals(reminder.details())) {
                return ReminderView.of(reminder);
            }
            Reminder changed = reminder.changedTo(wanted, caller.userId(), now);
            reminders.save(changed);
            return ReminderView.of(changed);
        });
    }
}
