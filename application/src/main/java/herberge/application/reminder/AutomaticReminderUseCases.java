package herberge.application.reminder;

import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.Version;
import java.time.Clock;
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
