package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;

/** Edits, assigns or puts off a reminder. One that the rules of the house made is only assigned or put off. */
@FunctionalInterface
public interface ChangeReminder {

    ReminderView change(Caller caller, ReminderId id, Patch<ReminderDetails> edit);
}
