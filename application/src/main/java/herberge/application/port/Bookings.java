package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.StayLinks;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Stores bookings. While the status of a booking holds its room, its nights are taken in the same unit of work. A unit
 * of work that would take nights twice is rolled back and run again, and then finds them taken.
 */
public interface Bookings {

    /** A booking and the names that belong to its ids. */
    record Named(Booking booking, String roomName, String guestName) {}

    Optional<Named> find(BookingId id);

    /** Finds the booking and prevents others from changing it and the rest of its stay until the unit of work ends. */
    Optional<Booking> lock(BookingId id);

    /**
     * Does the same for several bookings, and returns them in the order of their ids. All bookings of their stays are
     * locked in that order, so that two units of work that lock several stays at once never wait for each other.
     */
    List<Booking> lock(Collection<BookingId> ids);

    /** Lists bookings by check-in, then id. */
    Slice<Named> list(BookingFilter filter, PageRequest page);

    /** Lists all matching bookings in the same order. */
    List<Named> listAll(BookingFilter filter);

    /**
     * Streams all bookings of the guest in the same order. The stream must be consumed within the unit of work, or closed.
     */
    Stream<Named> streamOfGuest(GuestId guest);

    /** Adds a booking and assigns its id and the reservation number {@code <year>-<id>}. */
    default Booking add(BookingTerms terms, BookingStatus status, int year, Authorship authorship) {
        return add(terms, status, StayLinks.NONE, year, authorship);
    }

    /** Adds a booking that is part of a stay; its neighbours must name it too when the unit of work ends. */
    Booking add(BookingTerms terms, BookingStatus status, StayLinks links, int year, Authorship authorship);

    /**
     * Runs writes that belong together. What follows from them elsewhere happens once for all, after them, and not after
     * each. Only through the argument: what is written otherwise meanwhile has its consequences at once.
     */
    default void together(Consumer<Bookings> writes) {
        writes.accept(this);
    }

    /** Stores a booking whose version follows the stored version. */
    void save(Booking booking);

    /** Returns the booking before this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<Booking> findBefore(long entry);

    /** Returns the booking after this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<Booking> findAfter(long entry);

    /** Stores a removed booking again, with its former id and reservation number. */
    void restore(Booking booking);

    /** Removes the booking permanently, together with everything that belongs to it. */
    void remove(BookingId id);

    /**
     * Lists the last bookings of reserved and confirmed stays that ended before or on {@code today}, latest end first, at most {@code
     * atMost}.
     */
    List<Named> listUndecided(LocalDate today, int atMost);

    /**
     * Lists the bookings of reserved and confirmed stays for the night after {@code today}, except those that arrive
     * on that day, by check-in, then id.
     */
    List<Named> listOverdueArrivals(LocalDate today);

    /**
     * Counts the parties above this size that have the room booked beyond {@code today} or are in it. All those that
     * the caller may not see count as one, of whatever size, so that the caller learns neither their number nor their
     * size.
     */
    long countPartiesAbove(int capacity, RoomId room, LocalDate today);
}
