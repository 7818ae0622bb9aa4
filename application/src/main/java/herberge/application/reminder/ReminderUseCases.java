package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.write.ChangeExecutor;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with reminders. Built once, by bootstrap. */
public record ReminderUseCases(
        ListReminders listReminders,
        ReadReminder readReminder,
        AddReminder addReminder,
        ChangeReminder changeReminder,
        StepReminder stepReminder,
        RemoveReminder removeReminder) {

    /** What the use cases read and write. */
    public record Stores(Reminders reminders, Bookings bookings, Users users, EventLog events, ReminderSync followUp) {}

    public static ReminderUseCases of(Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock) {
        Reminders reminders = stores.reminders();
        ReminderReferences references = new ReminderReferences(stores.bookings(), stores.users());
        return new ReminderUseCases(
                new ListRemindersUseCase(transactions, reminders, stores.events(), clock),
                new ReadReminderUseCase(transactions, reminders),
                new AddReminderUseCase(changes, reminders, references, clock),
                new ChangeReminderUseCase(changes, reminders, references, clock),
                new StepReminderUseCase(changes, reminders, stores.followUp(), clock),
                new RemoveReminderUseCase(changes, reminders));
    }
}
