package herberge.application.testing;

import herberge.application.testing.MemoryState.Logged;
import herberge.domain.booking.Booking;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;

/** Titles of automatic reminders, which refer to a guest: a new name appears in them without a write. */
final class MemoryTitles {

    private static final String BEFORE_NAME = ", ";

    private MemoryTitles() {}

    /** Whether the title contains the name of a guest. */
    static boolean names(Reminder reminder) {
        return reminder.type().isAutomatic() && reminder.title().contains(BEFORE_NAME);
    }

    static boolean names(Reminder reminder, Guest guest) {
        return reminder.type().isAutomatic() && reminder.title().endsWith(BEFORE_NAME + guest.fullName());
    }

    /** The reminder as it is stored, without the name. */
    static Reminder bare(Reminder reminder) {
        return names(reminder) ? titled(reminder, task(reminder)) : reminder;
    }

    static Reminder naming(Reminder reminder, String fullName) {
        return titled(reminder, task(reminder) + BEFORE_NAME + fullName);
    }

    private static String task(Reminder reminder) {
        return reminder.title().substring(0, reminder.title().indexOf(BEFORE_NAME));
    }

    private static Reminder titled(Reminder reminder, String title) {
        ReminderDetails reminderDetails = reminder.details();
        ReminderDetails named = new ReminderDetails(
                reminderDetails.booking(),
                reminderDetails.type(),
                title,
                reminderDetails.description(),
                reminderDetails.dueDate(),
                reminderDetails.priority(),
                reminderDetails.snoozedUntil(),
                reminderDetails.assignedTo());
        return new Reminder(
                reminder.id(),
                named,
                reminder.occurrence(),
                reminder.closing(),
                reminder.version(),
                reminder.authorship());
    }

    /** Makes the titles that refer to the guest show another name; this is no change of the reminder. */
    static void rename(Guest before, Guest after, MemoryState state) {
        state.reminders.replaceAll((id, reminder) -> names(reminder, before) && wasOf(before.id(), reminder, state)
                ? naming(reminder, after.fullName())
                : reminder);
    }

    /** An open reminder names the present guest of the booking, a closed one the guest at that time. */
    private static boolean wasOf(GuestId guest, Reminder reminder, MemoryState state) {
        Booking booking = null;
        Booking then = null;
        for (Logged logged : state.log) {
            if (logged.after() instanceof Booking one && one.id().equals(reminder.booking())) {
                booking = one;
            } else if (logged.after() instanceof Reminder one
                    && one.id().equals(reminder.id())
                    && (one.isOpen() || !(logged.before() instanceof Reminder was) || was.isOpen())) {
                then = booking;
            }
        }
        Booking told = reminder.isOpen() ? booking : then;
        return told != null && told.terms().guest().equals(guest);
    }
}
