package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.reminder.ReminderUseCases.AddReminder;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class AddReminderUseCase implements AddReminder {

    private final ChangeExecutor changes;
    private final Reminders reminders;
    private final ReminderReferences references;
    private final Clock clock;

    AddReminderUseCase(ChangeExecutor changes, Reminders reminders, ReminderReferences references, Clock clock) {
        this.changes = changes;
        this.reminders = reminders;
        this.references = references;
        this.clock = clock;
    }

    @Override
    public ChangeResult<ReminderView> add(Caller caller, ChangeRequest<ReminderDetails> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.create(caller, EntityKind.REMINDER, request, faults -> {
            ReminderDetails details = request.appliedTo(ReminderDetails.BLANK);
            details.checkNew(today, faults);
            references.check(details, ReminderDetails.BLANK, faults);
            faults.refuseIfAny();
            return ReminderView.of(reminders.add(details, null, Authorship.of(caller.userId(), now)));
        });
    }
}
