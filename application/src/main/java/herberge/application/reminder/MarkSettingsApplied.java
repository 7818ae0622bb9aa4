package herberge.application.reminder;

import herberge.domain.shared.Version;

/** Records that the reminders of all bookings are up to date with that version of the settings. */
@FunctionalInterface
public interface MarkSettingsApplied {

    void note(Version version);
}
