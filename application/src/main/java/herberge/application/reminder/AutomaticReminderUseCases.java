package herberge.application.reminder;

import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.shared.Version;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The use cases of automatic reminders and their settings. Built once, by bootstrap.
 *
 * @param followUp updates the reminders of single bookings and guests
 */
public record AutomaticReminderUseCases(
        ReadReminderSettings readSettings,
        ChangeReminderSettings changeSettings,
        ReconcileReminders reconcile,
        PendingSettings unfollowed,
        MarkSettingsApplied noteFollowed,
        ReminderSync followUp) {

    /** Shows which automatic reminders are created. */
    @FunctionalInterface
    public interface ReadReminderSettings {
        ReminderSettingsView read(Caller caller);
    }

    /** Sets which automatic reminders are created; the reminders of all bookings follow soon. Administrators only. */
    @FunctionalInterface
    public interface ChangeReminderSettings {
        ChangeResult<ReminderSettingsView> change(Caller caller, ChangeRequest<ReminderSettings> request);
    }

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

    /** Returns the version of the settings with which not all reminders are up to date yet; empty if all are. */
    @FunctionalInterface
    public interface PendingSettings {
        Optional<Version> version();
    }

    /** Records that the reminders of all bookings are up to date with that version of the settings. */
    @FunctionalInterface
    public interface MarkSettingsApplied {
        void note(Version version);
    }

    private static final Caller SYSTEM = Caller.system("reminder-settings");

    /** What the use cases read and write. */
    public record Stores(ReminderReconciliationStore reminded, ReminderSettingsStore settings) {}

    /** Calls {@code changed} when the settings have been changed; it must return at once. */
    public static AutomaticReminderUseCases of(
            Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock, Runnable changed) {
        ReminderSettingsStore settings = stores.settings();
        ReminderReconciliationStore reminded = stores.reminded();
        ReminderSync followUp = new ReminderSync(transactions, reminded, settings, clock.getZone());
        ReminderReconciliation pass = new ReminderReconciliation(transactions, reminded, settings, followUp, clock);
        return new AutomaticReminderUseCases(
                caller -> transactions.read(caller, () -> ReminderSettingsView.of(settings.read())),
                new ChangeReminderSettingsUseCase(transactions, changes, settings, clock, changed),
                pass::run,
                () -> transactions.read(SYSTEM, () -> unfollowed(settings)),
                version -> transactions.run(SYSTEM, () -> {
                    settings.recordReconciliation(version);
                    return version;
                }),
                followUp);
    }

    private static Optional<Version> unfollowed(ReminderSettingsStore settings) {
        return settings.isReconciliationPending() ? Optional.of(settings.read().version()) : Optional.empty();
    }
}
