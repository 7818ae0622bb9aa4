package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.shared.Asked;
import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Faults;

final class RemoveReminderUseCase implements RemoveReminder {

    private final Transactions transactions;
    private final Reminders reminders;
    private final CurrentReminder current;

    RemoveReminderUseCase(Transactions transactions, Reminders reminders, CurrentReminder current) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.current = current;
    }

    @Override
    public ReminderView remove(Caller caller, ReminderId id, Edit<NoInput> edit) {
        return transactions.required(caller, () -> {
            Reminder reminder = current.lock(id);
            Asked<NoInput> asked = edit.apply(NoInput.NONE);
            current.requireFresh(asked, reminder);
            Faults faults = asked.faultsSoFar();
            if (reminder.type().automatic()) {
                faults.addOnce("/type", Faults.INVALID, "only manual reminders are deleted; dismiss this one");
            }
            faults.refuseIfAny();
            reminders.remove(id);
            return ReminderView.of(reminder);
        });
    }
}
