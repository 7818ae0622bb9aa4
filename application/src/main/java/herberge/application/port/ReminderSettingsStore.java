package herberge.application.port;

import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.shared.Version;

/** Stores the settings that a house makes for itself, besides the configuration of its servers. */
public interface ReminderSettingsStore {

    /** Returns what was committed last; it is not cached. */
    StoredReminderSettings read();

    /** Returns the settings for planning and prevents changes of them until the unit of work ends. */
    StoredReminderSettings lockForPlanning();

    /**
     * Returns the settings for a change. Waits for all planners and prevents planning and changing until the unit of
     * work ends, so that after the commit no planner uses the former settings.
     */
    StoredReminderSettings lockForChange();

    /** Stores settings whose version follows the stored version. */
    void save(StoredReminderSettings rules);

    /** Whether the reminders of all bookings have not been adapted to these settings yet. */
    boolean isReconciliationPending();

    /** Records that the reminders have been adapted to this version. */
    void recordReconciliation(Version version);
}
