package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.write.VersionCheck;
import java.time.Clock;

/** The feature's front door: what driving adapters may do with reminders. Built once, by bootstrap. */
public record ReminderUseCases(
        ListReminders listReminders,
        ReadReminder readReminder,
        AddReminder addReminder,
        ChangeReminder changeReminder,
        StepReminder stepReminder,
        RemoveReminder removeReminder) {

    /** What the use cases read and write. */
    public record Stores(Reminders reminders, Bookings bookings, Users users, EventLog events, ReminderSync followUp) {}

    public static ReminderUseCases of(Transactions transactions, Stores stores, VersionCheck freshness, Clock clock) {
        Reminders reminders = stores.reminders();
        LockedReminder current = new LockedReminder(reminders, freshness);
        ReminderReferences ties = new ReminderReferences(stores.bookings(), stores.users());
        return new ReminderUseCases(
                new ListRemindersUseCase(transactions, reminders, stores.events(), clock),
                new ReadReminderUseCase(transactions, reminders),
                new AddReminderUseCase(transactions, reminders, ties, clock),
                new ChangeReminderUseCase(transactions, reminders, current, ties, clock),
                new StepReminderUseCase(transactions, reminders, current, stores.followUp(), clock),
                new RemoveReminderUseCase(transactions, reminders, current));
    }
}
