package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;

/** Edits, assigns or snoozes a reminder. An automatic reminder can only be assigned or snoozed. */
@FunctionalInterface
public interface ChangeReminder {

    ChangeResult<ReminderView> change(Caller caller, ReminderId id, ChangeRequest<ReminderDetails> request);
}
