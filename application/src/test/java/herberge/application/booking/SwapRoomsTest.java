package herberge.application.booking;

import static herberge.application.shared.ChangeRequest.to;
import static herberge.application.testing.Refusals.assertRefused;
import static herberge.application.testing.Refusals.malformed;
import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aRoom;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.booking.BookingUseCases.SwapRooms;
import herberge.application.shared.Caller;
import herberge.application.shared.VersionConflict;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.RoomSwap;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Fault;
import herberge.domain.shared.Refusal.Invalid;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import herberge.domain.user.Role;
import org.junit.jupiter.api.Test;

class SwapRoomsTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);
    private static final Version FIRST = Version.FIRST;

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final BookingUseCases desk = BookingUseCases.of(
            house.transactions(),
            new BookingUseCases.Stores(
                    house.bookings(),
                    house.rooms(),
                    house.guests(),
                    house.occupancies(),
                    house.eventLog(),
                    house.stayPrices(),
                    house.ledger(),
                    house.payers()),
            BookingPolicy.HOUSE,
            house.changes(clock),
            clock);
    private final Room first = house.storedRoom();
    private final Room second = house.storedRoom();

    private Booking booked(Room room, String from, String to) {
        return house.storedBooking(aBooking().room(room.id()).stay(from, to));
    }

    private BookingView swap(Booking own, Booking other) {
        return desk.swapRooms().swap(ANNA, own.id(), to(with(other), FIRST)).view();
    }

    private static SwapInput with(Booking other) {
        return new SwapInput(other.id(), FIRST);
    }

    private RoomId roomOf(Booking booking) {
        return house.inWork(
                () -> house.bookings().lock(booking.id()).orElseThrow().terms().room());
    }

    @Test
    void exchangesTheRoomsOfBoth() {
        Booking own = booked(first, "2026-05-01", "2026-05-03");
        Booking other = booked(second, "2026-05-01", "2026-05-03");

        BookingView view = swap(own, other);

        assertThat(view.id()).isEqualTo(own.id().value());
        assertThat(view.roomId()).isEqualTo(second.id().value());
        assertThat(view.version()).isEqualTo(2);
        assertThat(roomOf(other)).isEqualTo(first.id());
    }

    @Test
    void exchangesStaysOfDifferentLengthWhereTheFurtherNightsAreFree() {
        Booking own = booked(first, "2026-05-01", "2026-05-03");
        Booking other = booked(second, "2026-05-01", "2026-05-06");
        Booking third = booked(first, "2026-05-05", "2026-05-07");

        RoomTaken reason = onlyReason(RoomTaken.class, () -> swap(own, other));
        assertThat(reason.conflicts()).singleElement().matches(taken -> taken.isHeldBy(third.id()));
        assertThat(roomOf(own)).isEqualTo(first.id());

        house.inWork(() -> {
            house.bookings().remove(third.id());
            return true;
        });
        assertThat(swap(own, other).roomId()).isEqualTo(second.id().value());
    }

    @Test
    void reportsObjectionsToBothMoves() {
        Room tiny = house.inWork(() -> house.rooms().add(aRoom().capacity(1L).details(), BY_SYSTEM));
        Booking own = house.storedBooking(
                aBooking().room(first.id()).stay("2026-05-01", "2026-05-03").partySize(2));
        Booking other = booked(tiny, "2026-05-01", "2026-05-06");
        booked(first, "2026-05-04", "2026-05-05");

        assertRefused(() -> swap(own, other), "validation-failed", "room-taken");
        assertRefused(
                () -> desk.swapRooms().swap(ANNA, other.id(), to(with(own), FIRST)), "validation-failed", "room-taken");
    }

    @Test
    void saysWhatDoesNotFitTheOtherAtItsField() {
        Room tiny = house.inWork(() -> house.rooms().add(aRoom().capacity(1L).details(), BY_SYSTEM));
        Booking own = booked(tiny, "2026-05-01", "2026-05-03");
        Booking other = house.storedBooking(
                aBooking().room(first.id()).stay("2026-05-01", "2026-05-03").partySize(2));

        Invalid invalid = onlyReason(Invalid.class, () -> swap(own, other));

        assertThat(invalid.faults()).extracting(Fault::field).containsExactly(RoomSwap.WITH);
    }

    @Test
    void namesTheVersionsOfBoth() {
        Booking own = booked(first, "2026-05-01", "2026-05-03");
        Booking other = booked(second, "2026-05-01", "2026-05-03");
        SwapRooms swap = desk.swapRooms();

        assertRefused(() -> swap.swap(ANNA, own.id(), malformed()), "malformed-request");
        assertRefused(() -> swap.swap(ANNA, own.id(), to(with(other))), "precondition-required");
        assertRefused(
                () -> swap.swap(ANNA, own.id(), to(new SwapInput(other.id(), null), FIRST)), "precondition-required");
        VersionConflict stale = onlyReason(
                VersionConflict.class,
                () -> swap.swap(ANNA, own.id(), to(new SwapInput(other.id(), new Version(7)), FIRST)));
        assertThat(stale.current()).isEqualTo(desk.readBooking().read(ANNA, other.id()));
    }

    @Test
    void needsAnotherStay() {
        Booking own = booked(first, "2026-05-01", "2026-05-03");

        assertRefused(() -> swap(own, own), "validation-failed");
        assertRefused(
                () -> desk.swapRooms().swap(ANNA, own.id(), to(new SwapInput(new BookingId(999), FIRST), FIRST)),
                "validation-failed");
        assertRefused(() -> desk.swapRooms().swap(ANNA, own.id(), to(SwapInput.BLANK, FIRST)), "validation-failed");
        assertRefused(() -> desk.swapRooms().swap(ANNA, new BookingId(999), to(with(own), FIRST)), "not-found");
    }

    @Test
    void keepsStaysThatAreOver() {
        Booking own = booked(first, "2026-05-01", "2026-05-03");
        Booking other = house.storedBooking(
                aBooking().room(second.id()).stay("2026-05-01", "2026-05-03").status(BookingStatus.CANCELLED));

        assertRefused(() -> swap(own, other), "stay-frozen");
    }
}
