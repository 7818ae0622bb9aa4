package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;

/** Edits, assigns or puts off a reminder. One that the rules of the house made is only assigned or put off. */
@FunctionalInterface
public interface ChangeReminder {

    ChangeResult<ReminderView> change(Caller caller, ReminderId id, ChangeRequest<ReminderDetails> request);
}
