package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.reminder.ReminderDetails;

/** Makes a reminder by hand. */
@FunctionalInterface
public interface AddReminder {

    ReminderView add(Caller caller, Patch<ReminderDetails> edit);
}
