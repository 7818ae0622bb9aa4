package herberge.application.reminder;

import herberge.domain.shared.Version;
import java.time.Duration;

/**
 * Makes the open automatic reminders of all bookings what the rules want: nightly as a net, and after the settings have
 * changed. Doing it again does nothing; several servers may do it at once.
 */
@FunctionalInterface
public interface ReconcileReminders {

    Report reconcile();

    /**
     * What was done.
     *
     * @param settings by which version of them, or a later one
     * @param looked  at how many bookings
     * @param changed how many of them needed it
     * @param batches how many units of work that took
     * @param longest the longest of them, and so the longest that anything was locked
     */
    record Report(Version settings, long looked, long changed, long batches, Duration longest) {}
}
