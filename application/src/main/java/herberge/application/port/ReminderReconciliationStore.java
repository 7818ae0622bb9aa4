package herberge.application.port;

import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.reminder.ReminderSettings;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Loads bookings with all data that their automatic reminders depend on. A planner keeps the booking locked until the
 * plan is executed, so two plans never conflict and no booking gets two reminders of a type.
 */
public interface ReminderReconciliationStore {

    /**
     * A booking in its present state.
     *
     * @param departure of the whole stay, which may go on with other bookings
     * @param reminders all its automatic reminders, including closed ones
     */
    record Situation(Booking booking, LocalDate departure, Guest guest, List<Reminder> reminders) {
        public Situation {
            reminders = List.copyOf(reminders);
        }
    }

    /** A booking with the settings that its reminders are planned by. */
    record Planning(Situation situation, ReminderSettings settings) {}

    /**
     * Returns bookings with an id greater than {@code after} that may need reminders or have open ones, by id. Only for
     * reading, not for planning.
     */
    List<Situation> findCandidates(BookingId after, int limit);

    /**
     * Loads a booking that this unit of work has written, locks its reminders, and prevents changes of the settings until
     * the unit of work ends.
     */
    Planning lockForPlanning(Booking written);

    /**
     * Locks bookings and reminders and waits for those that others have locked; leaves out bookings that no longer
     * exist.
     */
    List<Situation> lock(List<BookingId> bookings);

    /**
     * Locks bookings and reminders, but skips bookings that others have locked, or of which others have locked a
     * reminder.
     */
    List<Situation> lockAvailable(List<BookingId> bookings);

    /** Waits until no reminder of the booking is locked by others; meant for a unit of work that does nothing else. */
    void awaitReminders(BookingId booking);

    /** Locks all bookings of a guest in the order of their ids; returns those that may need reminders. */
    List<Situation> lockByGuest(GuestId guest);

    /**
     * Runs once what is slow the first time, without locking or changing anything, so that later locks are held for
     * less time.
     */
    void warmUp();

    /** Executes the plan: creates and changes reminders. */
    void execute(ReminderPlan plan, UserId author, Instant now);
}
