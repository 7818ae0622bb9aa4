package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderDetails;

/** Makes a reminder by hand. */
@FunctionalInterface
public interface AddReminder {

    ChangeResult<ReminderView> add(Caller caller, ChangeRequest<ReminderDetails> request);
}
