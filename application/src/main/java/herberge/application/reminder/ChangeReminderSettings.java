package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.reminder.ReminderSettings;

/** Sets which automatic reminders the house wants; those of all bookings follow soon. Administrators only. */
@FunctionalInterface
public interface ChangeReminderSettings {

    ReminderSettingsView change(Caller caller, Patch<ReminderSettings> edit);
}
