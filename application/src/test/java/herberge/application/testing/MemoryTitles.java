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
    static boolean names(Reminder it) {
        return it.type().isAutomatic() && it.title().contains(BEFORE_NAME);
    }

    static boolean names(Reminder it, Guest guest) {
        return it.type().isAutomatic() && it.title().endsWith(BEFORE_NAME + guest.fullName());
    }

    /** The reminder as it is stored, without the name. */
    static Reminder bare(Reminder it) {
        return names(it) ? titled(it, task(it)) : it;
    }

    static Reminder naming(Reminder it, String fullName) {
        return titled(it, task(it) + BEFORE_NAME + fullName);
    }

    private static String task(Reminder it) {
        return it.title().substring(0, it.title().indexOf(BEFORE_NAME));
    }

    private static Reminder titled(Reminder it, String title) {
        ReminderDetails is = it.details();
        ReminderDetails named = new ReminderDetails(
                is.booking(),
                is.type(),
                title,
                is.description(),
                is.dueDate(),
                is.priority(),
                is.snoozedUntil(),
                is.assignedTo());
        return new Reminder(it.id(), named, it.occurrence(), it.closing(), it.version(), it.authorship());
    }

    /** Makes the titles that refer to the guest show another name; this is no change of the reminder. */
    static void rename(Guest before, Guest after, MemoryState state) {
        state.reminders.replaceAll(
                (id, it) -> names(it, before) && wasOf(before.id(), it, state) ? naming(it, after.fullName()) : it);
    }

    /** An open reminder names the present guest of the booking, a closed one the guest at that time. */
    private static boolean wasOf(GuestId guest, Reminder it, MemoryState state) {
        Booking booking = null;
        Booking then = null;
        for (Logged logged : state.log) {
            if (logged.after() instanceof Booking one && one.id().equals(it.booking())) {
                booking = one;
            } else if (logged.after() instanceof Reminder one
                    && one.id().equals(it.id())
                    && (one.isOpen() || !(logged.before() instanceof Reminder was) || was.isOpen())) {
                then = booking;
            }
        }
        Booking told = it.isOpen() ? booking : then;
        return told != null && told.terms().guest().equals(guest);
    }
}
