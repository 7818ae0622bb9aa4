package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderUseCases.ReadReminder;
import herberge.application.shared.Caller;
import herberge.domain.reminder.ReminderId;

final class ReadReminderUseCase implements ReadReminder {

    private final Transactions transactions;
    private final Reminders reminders;

    ReadReminderUseCase(Transactions transactions, Reminders reminders) {
        this.transactions = transactions;
        this.reminders = reminders;
    }

    @Override
    public ReminderView read(Caller caller, ReminderId id) {
        return transactions.read(
                caller, () -> reminders.find(id).map(ReminderView::of).orElseThrow(() -> ReminderTarget.notFound(id)));
    }
}
