package herberge.application.reminder;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.port.Users;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.DueState;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The capabilities of the feature, for driving adapters: what can be done with reminders. Built once, by bootstrap. */
public record ReminderUseCases(
        ListReminders listReminders,
        ReadReminder readReminder,
        AddReminder addReminder,
        ChangeReminder changeReminder,
        StepReminder stepReminder,
        RemoveReminder removeReminder) {

    /** Lists reminders by due date, then by priority, the highest first. */
    @FunctionalInterface
    public interface ListReminders {
        Page<ReminderView> list(Caller caller, Wanted wanted, PageRequest page);

        /**
         * The filter; null means no restriction.
         *
         * @param due  seen from today in the house's time zone; leaves out reminders that are snoozed to a later day
         * @param open null: all reminders, but only open ones if {@code due} is given
         */
        record Wanted(
                @Nullable DueState due,
                @Nullable BookingId booking,
                @Nullable Boolean open) {

            /** Closed reminders are not due. */
            ReminderFilter asOf(LocalDate today) {
                @Nullable Boolean wanted = (open == null && due != null) ? Boolean.TRUE : open;
                return new ReminderFilter(due, booking, wanted, today);
            }
        }
    }

    /** Shows one reminder. */
    @FunctionalInterface
    public interface ReadReminder {
        ReminderView read(Caller caller, ReminderId id);
    }

    /** Adds a manual reminder. */
    @FunctionalInterface
    public interface AddReminder {
        ChangeResult<ReminderView> add(Caller caller, ChangeRequest<ReminderDetails> request);
    }

    /** Edits, assigns or snoozes a reminder. An automatic reminder can only be assigned or snoozed. */
    @FunctionalInterface
    public interface ChangeReminder {
        ChangeResult<ReminderView> change(Caller caller, ReminderId id, ChangeRequest<ReminderDetails> request);
    }

    /** Completes, dismisses, reopens or snoozes a reminder, if its status allows it. */
    @FunctionalInterface
    public interface StepReminder {
        ChangeResult<ReminderView> step(Caller caller, ReminderId id, ReminderStep step, ChangeRequest<Until> request);

        /** The day on which a snoozed reminder shows again. */
        record Until(@Nullable LocalDate day) {

            public static final Until BLANK = new Until(null);
        }
    }

    /** Removes a manual reminder for good. An automatic one is dismissed instead, since the rules would create it again. */
    @FunctionalInterface
    public interface RemoveReminder {
        ChangeResult<ReminderView> remove(Caller caller, ReminderId id, ChangeRequest<?> request);
    }

    /** What the use cases read and write. */
    public record Stores(Reminders reminders, Bookings bookings, Users users, EventLog events, ReminderSync followUp) {}

    public static ReminderUseCases of(Transactions transactions, Stores stores, ChangeExecutor changes, Clock clock) {
        Reminders reminders = stores.reminders();
        EntityReader reader = new EntityReader(transactions, stores.events());
        ReminderReferences references = new ReminderReferences(stores.bookings(), stores.users());
        return new ReminderUseCases(
                listReminders(reader, reminders, clock),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.REMINDER,
                        id.value(),
                        () -> reminders.find(id).map(ReminderView::of)),
                new AddReminderUseCase(changes, reminders, references, clock),
                new ChangeReminderUseCase(changes, reminders, references, clock),
                new StepReminderUseCase(changes, reminders, stores.followUp(), clock),
                new RemoveReminderUseCase(changes, reminders));
    }

    private static ListReminders listReminders(EntityReader reader, Reminders reminders, Clock clock) {
        return (caller, wanted, page) -> {
            ReminderFilter filter = wanted.asOf(LocalDate.ofInstant(clock.instant(), clock.getZone()));
            return reader.list(caller, () -> reminders.list(filter, page).map(ReminderView::of));
        };
    }
}
