package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderId;

/** Removes a manual reminder for good. An automatic one is dismissed instead, since the rules would create it again. */
@FunctionalInterface
public interface RemoveReminder {

    ChangeResult<ReminderView> remove(Caller caller, ReminderId id, ChangeRequest<?> request);
}
