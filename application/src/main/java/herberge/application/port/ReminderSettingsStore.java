package herberge.application.port;

import herberge.domain.reminder.ReminderRules;
import herberge.domain.shared.Version;

/** What the house has set for itself, beyond what the configuration of its servers says. */
public interface ReminderSettingsStore {

    /** Whatever was committed last: nobody keeps them in mind. */
    ReminderRules read();

    /** Those to plan by: nobody changes them until the unit of work ends. */
    ReminderRules lockForPlanning();

    /**
     * Waits for whoever plans by them and keeps others from planning or changing until the unit of work ends: once it is
     * committed, nobody is left who plans by the former ones.
     */
    ReminderRules lockForChange();

    /** Stores settings whose version is the stored one's successor. */
    void save(ReminderRules rules);

    /** Whether the reminders of all bookings have not been made to follow these settings yet. */
    boolean isReconciliationPending();

    /** Notes that they have been made to follow that version. */
    void recordReconciliation(Version version);
}
