package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderDetails;

/** Adds a manual reminder. */
@FunctionalInterface
public interface AddReminder {

    ChangeResult<ReminderView> add(Caller caller, ChangeRequest<ReminderDetails> request);
}
