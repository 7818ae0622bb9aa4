package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.reminder.ReminderUseCases.RemoveReminder;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderViolation;
import herberge.domain.shared.Field;

final class RemoveReminderUseCase implements RemoveReminder {

    private final ChangeExecutor changes;
    private final Reminders reminders;

    RemoveReminderUseCase(ChangeExecutor changes, Reminders reminders) {
        this.changes = changes;
        this.reminders = reminders;
    }

    @Override
    public ChangeResult<ReminderView> remove(Caller caller, ReminderId id, ChangeRequest<?> request) {
        return changes.remove(caller, ReminderTarget.of(reminders, id), request, (reminder, faults) -> {
            if (reminder.type().isAutomatic()) {
                faults.addOnce(Field.of("type"), ReminderViolation.Plain.DELETED_BY_RULES);
            }
            faults.refuseIfAny();
            reminders.remove(id);
            return ReminderView.of(reminder);
        });
    }
}
