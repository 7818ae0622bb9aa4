package herberge.domain.booking;

import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Restricts a list of bookings; null or empty means no restriction.
 *
 * @param from              together with {@code to}: stays that touch the window; either end may be open
 * @param reservationNumber exact reservation number
 * @param text              part of number, guest or notes
 * @param arriving          arrival on that day; a change of room is none
 * @param departing         departure on that day; a change of room is none
 * @param group             bookings of that group
 */
public record BookingFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable RoomId room,
        @Nullable GuestId guest,
        Set<BookingStatus> statuses,
        @Nullable String reservationNumber,
        @Nullable String text,
        @Nullable LocalDate arriving,
        @Nullable LocalDate departing,
        @Nullable GroupId group) {

    private static final BookingFilter ALL =
            new BookingFilter(null, null, null, null, Set.of(), null, null, null, null, null);

    /** Creates a filter that does not restrict the group. */
    public BookingFilter(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable RoomId room,
            @Nullable GuestId guest,
            Set<BookingStatus> statuses,
            @Nullable String reservationNumber,
            @Nullable String text,
            @Nullable LocalDate arriving,
            @Nullable LocalDate departing) {
        this(from, to, room, guest, statuses, reservationNumber, text, arriving, departing, null);
    }

    public BookingFilter {
        statuses = Set.copyOf(statuses);
    }

    public static BookingFilter of(Set<BookingStatus> statuses) {
        return new BookingFilter(null, null, null, null, statuses, null, null, null, null, null);
    }

    public static BookingFilter of(GuestId guest) {
        return new BookingFilter(null, null, null, guest, Set.of(), null, null, null, null, null);
    }

    public static BookingFilter of(GroupId group) {
        return new BookingFilter(null, null, null, null, Set.of(), null, null, null, null, group);
    }

    public static BookingFilter all() {
        return ALL;
    }

    /** Returns this filter with the guest that is meant, if it restricts the guest. */
    public BookingFilter resolveGuest(UnaryOperator<GuestId> meant) {
        return guest == null
                ? this
                : new BookingFilter(
                        from,
                        to,
                        room,
                        meant.apply(guest),
                        statuses,
                        reservationNumber,
                        text,
                        arriving,
                        departing,
                        group);
    }

    /** Restricts this filter to stays that include at least one of these nights. */
    public BookingFilter touching(StayPeriod nights) {
        return new BookingFilter(
                nights.checkIn(),
                nights.checkOut(),
                room,
                guest,
                statuses,
                reservationNumber,
                text,
                arriving,
                departing,
                group);
    }

    public BookingFilter inRoom(RoomId only) {
        return new BookingFilter(from, to, only, guest, statuses, reservationNumber, text, arriving, departing, group);
    }

    public BookingFilter arrivingOn(LocalDate day) {
        return new BookingFilter(from, to, room, guest, statuses, reservationNumber, text, day, departing, group);
    }

    public BookingFilter departingOn(LocalDate day) {
        return new BookingFilter(from, to, room, guest, statuses, reservationNumber, text, arriving, day, group);
    }
}
