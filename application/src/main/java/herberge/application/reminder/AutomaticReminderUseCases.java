package herberge.application.reminder;

import herberge.application.port.HouseSettings;
import herberge.application.port.RemindedBookings;
import herberge.application.port.Transactions;
import herberge.application.shared.Freshness;
import java.time.Clock;

/**
 * What can be done about the reminders that make themselves. Built once, by bootstrap.
 *
 * @param followUp what has them follow a single booking or guest
 */
public record AutomaticReminderUseCases(
        ReadReminderSettings readSettings,
        ChangeReminderSettings changeSettings,
        ReconcileReminders reconcile,
        FollowSettings followSettings,
        ReminderFollowUp followUp) {

    /** What the use cases read and write. */
    public record Stores(RemindedBookings reminded, HouseSettings settings) {}

    public static AutomaticReminderUseCases of(
            Transactions transactions, Stores stores, Freshness freshness, Clock clock) {
        HouseSettings settings = stores.settings();
        RemindedBookings reminded = stores.reminded();
        ReminderFollowUp followUp = new ReminderFollowUp(transactions, reminded, settings, clock.getZone());
        ReminderPass pass = new ReminderPass(transactions, reminded, followUp, clock);
        return new AutomaticReminderUseCases(
                caller -> transactions.reading(caller, () -> ReminderSettingsView.of(settings.reminders())),
                new ChangeReminderSettingsUseCase(transactions, settings, freshness, clock),
                pass::run,
                new FollowSettingsUseCase(transactions, settings, pass, clock),
                followUp);
    }
}
