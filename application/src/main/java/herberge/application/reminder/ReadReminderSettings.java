package herberge.application.reminder;

import herberge.application.shared.Caller;

/** Shows which automatic reminders the house wants. */
@FunctionalInterface
public interface ReadReminderSettings {

    ReminderSettingsView read(Caller caller);
}
