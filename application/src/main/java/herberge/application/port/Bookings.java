package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The house's bookings. While a booking's status holds its room, its nights are taken in the same unit of work; a
 * unit of work that would take nights twice is undone and run again, and then finds them taken.
 */
public interface Bookings {

    /** A booking and the names that readers want beside its ids. */
    record Named(Booking booking, String roomName, String guestName) {}

    Optional<Named> find(BookingId id);

    /** Finds it and keeps others from changing it until the unit of work ends. */
    Optional<Booking> lock(BookingId id);

    /** By check-in, then id. */
    Slice<Named> list(BookingFilter filter, PageRequest page);

    /** All that match, in the same order. */
    List<Named> listAll(BookingFilter filter);

    /** Gives it its id and the reservation number {@code <year>-<id>}. */
    Booking add(BookingTerms terms, BookingStatus status, int year, Authorship authorship);

    /** Stores a booking whose version is the stored one's successor. */
    void save(Booking booking);

    /** The booking as it was before that entry of the audit; empty where there was none or the entry is another's. */
    Optional<Booking> findBefore(long entry);

    /** The booking as that entry of the audit left it; empty where it left none or is another's. */
    Optional<Booking> findAfter(long entry);

    /** Stores a booking that was removed, with the id and the number it had. */
    void restore(Booking booking);

    /** For good; whatever belongs to it goes with it. */
    void remove(BookingId id);

    /** Reserved and confirmed stays that were over by {@code today}, the last to end first, at most so many. */
    List<Named> listUndecided(LocalDate today, int atMost);

    /**
     * How many parties above that size have the room booked beyond {@code today}, or are in it. Those that the caller may
     * not see count as one together, of whatever size: neither how many nor how large they are is told.
     */
    long countPartiesAbove(int capacity, RoomId room, LocalDate today);
}
