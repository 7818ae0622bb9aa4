package herberge.application.reminder;

import herberge.domain.shared.Version;
import java.time.Duration;

/**
 * Updates the open automatic reminders of all bookings by the rules: every night as a safety net, and after a change of the
 * settings. Running it again changes nothing; several servers may run it at the same time.
 */
@FunctionalInterface
public interface ReconcileReminders {

    Report reconcile();

    /**
     * The result.
     *
     * @param settings the version of the settings that was applied; single bookings may have a later one
     * @param looked  the number of bookings that were checked
     * @param changed the number of bookings whose reminders changed
     * @param batches the number of units of work
     * @param longest the duration of the longest unit of work, which is the longest time that a row was locked
     */
    record Report(Version settings, long looked, long changed, long batches, Duration longest) {}
}
