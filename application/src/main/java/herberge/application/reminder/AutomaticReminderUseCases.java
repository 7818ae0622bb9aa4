package herberge.application.reminder;

import herberge.application.port.HouseSettings;
import herberge.application.port.RemindedBookings;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.Freshness;
import herberge.domain.shared.Version;
import java.time.Clock;
import java.util.Optional;

/**
 * What can be done about the reminders that make themselves. Built once, by bootstrap.
 *
 * @param followUp what has them follow a single booking or guest
 */
public record AutomaticReminderUseCases(
        ReadReminderSettings readSettings,
        ChangeReminderSettings changeSettings,
        ReconcileReminders reconcile,
        UnfollowedSettings unfollowed,
        NoteFollowedSettings noteFollowed,
        ReminderFollowUp followUp) {

    private static final Caller SYSTEM = Caller.system("reminder-settings");

    /** What the use cases read and write. */
    public record Stores(RemindedBookings reminded, HouseSettings settings) {}

    /** Calls {@code changed} when the settings have been changed; it must return at once. */
    public static AutomaticReminderUseCases of(
            Transactions transactions, Stores stores, Freshness freshness, Clock clock, Runnable changed) {
        HouseSettings settings = stores.settings();
        RemindedBookings reminded = stores.reminded();
        ReminderFollowUp followUp = new ReminderFollowUp(transactions, reminded, settings, clock.getZone());
        ReminderPass pass = new ReminderPass(transactions, reminded, settings, followUp, clock);
        return new AutomaticReminderUseCases(
                caller -> transactions.reading(caller, () -> ReminderSettingsView.of(settings.reminders())),
                new ChangeReminderSettingsUseCase(transactions, settings, freshness, clock, changed),
                pass::run,
                () -> transactions.reading(SYSTEM, () -> unfollowed(settings)),
                version -> transactions.required(SYSTEM, () -> {
                    settings.remindersFollow(version);
                    return version;
                }),
                followUp);
    }

    private static Optional<Version> unfollowed(HouseSettings settings) {
        return settings.remindersBehind() ? Optional.of(settings.reminders().version()) : Optional.empty();
    }
}
