package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderId;

/** Removes a reminder for good. One that the rules of the house made would come again: it is dismissed instead. */
@FunctionalInterface
public interface RemoveReminder {

    ChangeResult<ReminderView> remove(Caller caller, ReminderId id, ChangeRequest<?> request);
}
