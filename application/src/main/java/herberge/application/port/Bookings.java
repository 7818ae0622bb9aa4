package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    Slice<Named> list(Query query, PageRequest page);

    /** All that match, in the same order. */
    List<Named> all(Query query);

    /** Gives it its id and the reservation number {@code <year>-<id>}. */
    Booking add(BookingTerms terms, BookingStatus status, int year, Authorship authorship);

    /** Stores a booking whose version is the stored one's successor. */
    void save(Booking booking);

    /** For good; whatever belongs to it goes with it. */
    void remove(BookingId id);

    /** How many parties above that size have the room booked beyond {@code today}. */
    long partiesAbove(int capacity, RoomId room, LocalDate today);

    /**
     * Which bookings; null or empty means no restriction.
     *
     * @param from              with {@code to}: stays that touch the window, either end may be open
     * @param reservationNumber exactly
     * @param text              part of number, guest or notes
     * @param arriving          check-in on that day
     * @param departing         check-out on that day
     */
    record Query(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable RoomId room,
            @Nullable GuestId guest,
            Set<BookingStatus> statuses,
            @Nullable String reservationNumber,
            @Nullable String text,
            @Nullable LocalDate arriving,
            @Nullable LocalDate departing) {

        public static final Query ALL = new Query(null, null, null, null, Set.of(), null, null, null, null);

        public Query {
            statuses = Set.copyOf(statuses);
        }

        public Query arrivingOn(LocalDate day) {
            return new Query(from, to, room, guest, statuses, reservationNumber, text, day, departing);
        }

        public Query departingOn(LocalDate day) {
            return new Query(from, to, room, guest, statuses, reservationNumber, text, arriving, day);
        }

        public Query with(Set<BookingStatus> some) {
            return new Query(from, to, room, guest, some, reservationNumber, text, arriving, departing);
        }
    }
}
