package herberge.application.port;

import herberge.domain.booking.BookingId;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.List;

/**
 * Reminders that only followed a change of bookings or guests, taken back with it. There may be tens of thousands of
 * them, so each operation is one for all and keeps none in memory.
 */
public interface DependentReminders {

    /** The bookings of automatic reminders that the change touched and that are there, by id. */
    List<BookingId> findBookings(long change);

    /** Stores those that were removed along with a booking when it was removed last, as they were, unless erased. */
    void restore(BookingId booking, UserId author, Instant now);

    /**
     * Removes those that the change made and gives the others their former state, as far as they are as the change left
     * them and can be so again: their booking is there, and no other open one reminds of the same.
     */
    void revert(long change, UserId author, Instant now);
}
