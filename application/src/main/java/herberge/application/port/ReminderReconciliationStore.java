package herberge.application.port;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Bookings with all that decides on their automatic reminders. Whoever plans for a booking has it locked until his plan
 * is carried out: so no two plans meet, and no booking gets two reminders of a kind.
 */
public interface ReminderReconciliationStore {

    /**
     * A booking as it is.
     *
     * @param reminders all its automatic ones, closed ones too
     */
    record Situation(Booking booking, Guest guest, List<Reminder> reminders) {
        public Situation {
            reminders = List.copyOf(reminders);
        }
    }

    /** Those that may call for reminders or have open ones, by id, beyond that one; to look at, not to plan for. */
    List<Situation> findCandidates(BookingId after, int limit);

    /** Of a booking that this unit of work has written; its reminders are locked. */
    Situation lockRemindersOf(Booking written);

    /** Locks bookings and reminders and waits for those that others have locked; what is gone is left out. */
    List<Situation> lock(List<BookingId> bookings);

    /** Locks bookings and reminders, but for bookings that others have locked, or of which they have a reminder. */
    List<Situation> lockAvailable(List<BookingId> bookings);

    /** Waits for whoever has a reminder of the booking; meant for a unit of work that does nothing else. */
    void awaitReminders(BookingId booking);

    /** Locks all of a guest, in the order of their ids; gives those that may call for reminders. */
    List<Situation> lockByGuest(GuestId guest);

    /**
     * Locks nothing and changes nothing, and has done once what is slow the first time: whoever locks afterwards has
     * others wait the shorter.
     */
    void warmUp();

    /** Makes and changes what the plan says. */
    void execute(ReminderPlan plan, UserId author, Instant now);
}
