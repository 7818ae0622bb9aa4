package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.reminder.ReminderId;

/** Removes a reminder for good. One that the rules of the house made would come again: it is dismissed instead. */
@FunctionalInterface
public interface RemoveReminder {

    ReminderView remove(Caller caller, ReminderId id, Patch<NoBody> edit);
}
