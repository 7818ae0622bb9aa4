package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Faults;

final class RemoveReminderUseCase implements RemoveReminder {

    private final Transactions transactions;
    private final Reminders reminders;
    private final LockedReminder current;

    RemoveReminderUseCase(Transactions transactions, Reminders reminders, LockedReminder current) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.current = current;
    }

    @Override
    public ReminderView remove(Caller caller, ReminderId id, Patch<NoBody> edit) {
        return transactions.run(caller, () -> {
            Reminder reminder = current.lock(id);
            ParsedRequest<NoBody> asked = edit.apply(NoBody.NONE);
            current.requireFresh(asked, reminder);
            Faults faults = asked.faultsSoFar();
            if (reminder.type().isAutomatic()) {
                faults.addOnce("/type", Faults.INVALID, "only manual reminders are deleted; dismiss this one");
            }
            faults.refuseIfAny();
            reminders.remove(id);
            return ReminderView.of(reminder);
        });
    }
}
