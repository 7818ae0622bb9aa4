package herberge.application.reminder;

import herberge.application.port.Reminders;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.write.VersionCheck;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import herberge.domain.shared.Refusal;

/** The reminder that a change is about: locked, and in the version that the caller has seen. */
final class LockedReminder {

    private final Reminders reminders;
    private final VersionCheck freshness;

    LockedReminder(Reminders reminders, VersionCheck freshness) {
        this.reminders = reminders;
        this.freshness = freshness;
    }

    Reminder lock(ReminderId id) {
        return reminders.lock(id).orElseThrow(() -> notFound(id));
    }

    void requireFresh(ParsedRequest<?> asked, Reminder reminder) {
        freshness.require(
                asked, EntityKind.REMINDER, reminder.id().value(), reminder.version(), () -> ReminderView.of(reminder));
    }

    static Refusal notFound(ReminderId id) {
        return Refusal.because(new Refusal.NotFound("reminder", id.value()));
    }
}
