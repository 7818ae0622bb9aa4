package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.reminder.ReminderUseCases.ChangeReminder;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class ChangeReminderUseCase implements ChangeReminder {

    private final ChangeExecutor changes;
    private final Reminders reminders;
    private final ReminderReferences references;
    private final Clock clock;

    ChangeReminderUseCase(ChangeExecutor changes, Reminders reminders, ReminderReferences references, Clock clock) {
        this.changes = changes;
        this.reminders = reminders;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public ChangeResult<ReminderView> change(Caller caller, ReminderId id, ChangeRequest<ReminderDetails> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, ReminderTarget.of(reminders, id), request, (reminder, faults) -> {
            ReminderDetails details = request.appliedTo(reminder.details());
            details.checkEdit(reminder, today, faults);
            references.check(details, reminder.details(), faults);
            faults.refuseIfAny();
            if (details.equals(reminder.details())) {
                return ReminderView.of(reminder);
            }
            Reminder changed = reminder.changeTo(details, caller.userId(), now);
            reminders.save(changed);
            return ReminderView.of(changed);
        });
    }
}
