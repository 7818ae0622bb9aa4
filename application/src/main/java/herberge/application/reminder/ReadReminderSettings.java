package herberge.application.reminder;

import herberge.application.shared.Caller;

/** Shows which automatic reminders are created. */
@FunctionalInterface
public interface ReadReminderSettings {

    ReminderSettingsView read(Caller caller);
}
