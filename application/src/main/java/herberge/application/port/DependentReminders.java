package herberge.application.port;

import herberge.domain.booking.BookingId;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Reverts the reminders that only followed a change of bookings or guests. There may be tens of thousands of them, so
 * each operation processes all at once and holds none in memory.
 */
public interface DependentReminders {

    /** Returns the existing bookings whose automatic reminders the change touched, by id. */
    List<BookingId> findBookings(long change);

    /**
     * Stores the reminders again that were removed in the last removal of the booking, as they were, except erased
     * ones.
     */
    void restore(BookingId booking, UserId author, Instant now);

    /**
     * Removes the reminders that the change created, stores those again that it removed, and gives the others their
     * former state. Only touches reminders that are still as the change left them and whose former state is possible:
     * the booking exists, and no other automatic reminder of the same type is open for it. Leaves erased ones out.
     */
    void revert(long change, UserId author, Instant now);
}
