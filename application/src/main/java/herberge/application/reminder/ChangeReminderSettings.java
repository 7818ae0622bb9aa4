package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderSettings;

/** Sets which automatic reminders are created; the reminders of all bookings follow soon. Administrators only. */
@FunctionalInterface
public interface ChangeReminderSettings {

    ChangeResult<ReminderSettingsView> change(Caller caller, ChangeRequest<ReminderSettings> request);
}
