package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.domain.reminder.ReminderId;

/** Shows one reminder. */
@FunctionalInterface
public interface ReadReminder {

    ReminderView read(Caller caller, ReminderId id);
}
