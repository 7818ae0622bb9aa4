package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeTarget;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Refusal;

/** The reminder that a request changes. */
final class ReminderTarget {

    private ReminderTarget() {}

    static ChangeTarget<Reminder> of(Reminders reminders, ReminderId id) {
        return of(reminders, id, () -> {});
    }

    /** @param lockFirst locks the rows that are locked before a reminder */
    static ChangeTarget<Reminder> of(Reminders reminders, ReminderId id, Runnable lockFirst) {
        return new ChangeTarget<>(
                EntityKind.REMINDER,
                id.value(),
                () -> {
                    lockFirst.run();
                    return reminders.lock(id);
                },
                Reminder::version,
                ReminderView::of);
    }

    static Refusal notFound(ReminderId id) {
        return Refusal.because(new Refusal.NotFound("reminder", id.value()));
    }
}
