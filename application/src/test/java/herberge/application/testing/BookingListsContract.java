package herberge.application.testing;

import static herberge.domain.booking.BookingStatus.CHECKED_IN;
import static herberge.domain.booking.BookingStatus.CONFIRMED;
import static herberge.domain.booking.BookingStatus.RESERVED;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.day;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.port.Bookings;
import herberge.application.port.Bookings.Named;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingStatus;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.room.RoomId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every {@link Bookings} lists and filters. */
public interface BookingListsContract extends StoresUnderTest {

    private BookingId stored(RoomId room, String checkIn, String checkOut) {
        return storedBooking(aBooking().room(room).stay(checkIn, checkOut)).id();
    }

    private List<BookingId> listed(BookingFilter filter) {
        List<BookingId> all = inWork(() -> bookings().listAll(filter)).stream()
                .map(named -> named.booking().id())
                .toList();
        List<BookingId> pages = allPages(2, page -> bookings().list(filter, page)).stream()
                .map(Named::booking)
                .map(Booking::id)
                .toList();
        assertThat(pages).isEqualTo(all);
        return all;
    }

    private static BookingFilter within(RoomId room, @Nullable String from, @Nullable String to) {
        LocalDate first = from == null ? null : day(from);
        LocalDate last = to == null ? null : day(to);
        return new BookingFilter(first, last, room, null, Set.of(), null, null, null, null);
    }

    private static BookingFilter like(RoomId room, String text) {
        return new BookingFilter(null, null, room, null, Set.of(), null, text, null, null);
    }

    @Test
    default void listsByCheckInThenId() {
        RoomId room = storedRoom().id();
        BookingId third = stored(room, "2026-05-03", "2026-05-04");
        BookingId first = stored(room, "2026-05-01", "2026-05-02");
        BookingId second = storedBooking(
                        aBooking().room(room).stay("2026-05-01", "2026-05-09").status(BookingStatus.CANCELLED))
                .id();

        assertThat(listed(within(room, null, null))).containsExactly(first, second, third);
    }

    @Test
    default void streamsTheBookingsOfAGuestOnly() {
        RoomId room = storedRoom().id();
        GuestId guest = storedGuest().id();
        stored(room, "2026-05-02", "2026-05-03");
        BookingId second = storedFor(guest, room, "2026-05-03", "2026-05-04");
        BookingId first = storedFor(guest, room, "2026-05-01", "2026-05-02");

        List<BookingId> streamed = inWork(() -> bookings().streamOfGuest(guest).toList()).stream()
                .map(named -> named.booking().id())
                .toList();

        assertThat(streamed).containsExactly(first, second);
    }

    private BookingId storedFor(GuestId guest, RoomId room, String checkIn, String checkOut) {
        Booking wanted =
                aBooking().room(room).guest(guest).stay(checkIn, checkOut).build();
        return inWork(() -> bookings().add(wanted.terms(), wanted.status(), 2026, BY_SYSTEM))
                .id();
    }

    @Test
    default void findsTheStaysThatTouchAWindow() {
        RoomId room = storedRoom().id();
        BookingId gone = stored(room, "2025-05-02", "2026-05-01");
        BookingId leaving = stored(room, "2026-05-01", "2026-05-03");
        BookingId coming = stored(room, "2026-05-03", "2026-05-10");
        BookingId later = stored(room, "2026-05-10", "2026-05-11");

        assertThat(listed(within(room, "2026-05-02", "2026-05-04"))).containsExactly(leaving, coming);
        assertThat(listed(within(room, "2026-05-01", "2026-05-10"))).containsExactly(leaving, coming);
        assertThat(listed(within(room, "2026-05-03", null))).containsExactly(coming, later);
        assertThat(listed(within(room, null, "2026-05-01"))).containsExactly(gone);
    }

    @Test
    default void findsAStayOfAWholeYearByItsLastNight() {
        RoomId room = storedRoom().id();
        BookingId year = stored(room, "2025-05-01", "2026-05-01");

        assertThat(listed(within(room, "2026-04-30", "2026-05-01"))).containsExactly(year);
        assertThat(listed(within(room, "2026-05-01", "2026-05-02"))).isEmpty();
    }

    @Test
    default void findsArrivalsAndDepartures() {
        RoomId room = storedRoom().id();
        BookingId leaving = stored(room, "2026-05-01", "2026-05-03");
        BookingId coming = stored(room, "2026-05-03", "2026-05-10");
        BookingFilter ofRoom = within(room, null, null);

        assertThat(listed(ofRoom.arrivingOn(day("2026-05-03")))).containsExactly(coming);
        assertThat(listed(ofRoom.departingOn(day("2026-05-03")))).containsExactly(leaving);
        assertThat(listed(ofRoom.arrivingOn(day("2026-05-02")))).isEmpty();
    }

    @Test
    default void findsByStatus() {
        RoomId room = storedRoom().id();
        BookingId in = storedBooking(aBooking().room(room).status(CHECKED_IN)).id();
        BookingId reserved = storedBooking(
                        aBooking().room(room).stay("2026-06-01", "2026-06-02").status(RESERVED))
                .id();
        stored(room, "2026-07-01", "2026-07-02");

        assertThat(listed(new BookingFilter(null, null, room, null, Set.of(CHECKED_IN), null, null, null, null)))
                .containsExactly(in);
        assertThat(listed(new BookingFilter(
                        null, null, room, null, Set.of(CHECKED_IN, RESERVED), null, null, null, null)))
                .containsExactly(in, reserved);
    }

    @Test
    default void findsByGuestAndByNumber() {
        Booking booking = storedBooking();
        GuestId guest = booking.terms().guest();
        String number = booking.number().value();

        assertThat(listed(new BookingFilter(null, null, null, guest, Set.of(), null, null, null, null)))
                .containsExactly(booking.id());
        assertThat(listed(new BookingFilter(null, null, null, null, Set.of(), number, null, null, null)))
                .containsExactly(booking.id());
        assertThat(listed(new BookingFilter(null, null, null, null, Set.of(), "1-1", null, null, null)))
                .isEmpty();
    }

    @Test
    default void findsByPartOfNumberGuestOrNotes() {
        RoomId room = storedRoom().id();
        Guest guest = inWork(() ->
                guests().add(aGuest().name("Jürgen", "Größmann").city("Köln").details(), BY_SYSTEM));
        Booking booking = inWork(() -> bookings()
                .add(
                        aBooking()
                                .room(room)
                                .guest(guest.id())
                                .notes("Fährt mit dem Rad")
                                .terms(),
                        CONFIRMED,
                        2026,
                        BY_SYSTEM));
        stored(room, "2026-08-01", "2026-08-02");

        assertThat(listed(like(room, booking.number().value()))).containsExactly(booking.id());
        assertThat(listed(like(room, "groessm"))).containsExactly(booking.id());
        assertThat(listed(like(room, "fahrt MIT"))).containsExactly(booking.id());
        assertThat(listed(like(room, "fehlt"))).isEmpty();
        assertThat(listed(like(room, "%"))).isEmpty();
    }
}
