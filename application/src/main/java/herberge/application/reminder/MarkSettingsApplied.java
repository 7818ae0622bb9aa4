package herberge.application.reminder;

import herberge.domain.shared.Version;

/** Writes down that the reminders of all bookings follow that version of the settings. */
@FunctionalInterface
public interface MarkSettingsApplied {

    void note(Version version);
}
