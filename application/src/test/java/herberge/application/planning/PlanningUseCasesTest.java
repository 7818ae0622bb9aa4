package herberge.application.planning;

import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.application.booking.BookingView;
import herberge.application.booking.OccupancyView;
import herberge.application.shared.Caller;
import herberge.application.testing.MemoryDatabaseHealth;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.room.Room;
import herberge.domain.shared.UserId;
import herberge.domain.user.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the front desk sees on 10 May 2026. */
final class PlanningUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryHouse house = new MemoryHouse(clock);
    private final PlanningUseCases desk = PlanningUseCases.of(
            house.transactions(),
            new PlanningUseCases.Stores(
                    house.bookings(),
                    house.rooms(),
                    house.roomBlocks(),
                    house.occupancies(),
                    house.reminders(),
                    house.eventLog()),
            new MemoryDatabaseHealth(),
            "test",
            clock);

    PlanningUseCasesTest() {
        clock.set("2026-05-09T22:30:00Z"); // in Berlin it is already the 10th
    }

    private Booking stay(Room room, String from, String to, BookingStatus status) {
        return house.storedBooking(aBooking().room(room.id()).stay(from, to).status(status));
    }

    private Booking stay(String from, String to, BookingStatus status) {
        return stay(house.storedRoom(), from, to, status);
    }

    private Today today() {
        AtomicReference<Today> shown = new AtomicReference<>();
        desk.viewToday().view(ANNA, shown::set);
        return Objects.requireNonNull(shown.get());
    }

    private static List<@Nullable Long> ids(List<BookingView> list) {
        return list.stream().map(BookingView::id).toList();
    }

    private static @Nullable Long id(Booking booking) {
        return booking.id().value();
    }

    @Test
    void tellsWhoShouldHaveComeUntilTheStayIsOver() {
        Booking confirmed = stay("2026-05-09", "2026-05-11", BookingStatus.CONFIRMED);
        Booking reserved = stay("2026-05-01", "2026-05-20", BookingStatus.RESERVED);
        Booking arriving = stay("2026-05-10", "2026-05-11", BookingStatus.CONFIRMED);
        Booking over = stay("2026-05-08", "2026-05-10", BookingStatus.CONFIRMED);
        stay("2026-05-09", "2026-05-11", BookingStatus.CANCELLED);
        stay("2026-05-09", "2026-05-11", BookingStatus.NO_SHOW);
        stay("2026-05-09", "2026-05-11", BookingStatus.CHECKED_IN);
        stay("2026-05-11", "2026-05-12", BookingStatus.CONFIRMED);

        assertThat(ids(today().overdueArrivals())).containsExactly(id(reserved), id(confirmed));
        assertThat(ids(today().arrivals())).containsExactly(id(arriving));
        assertThat(ids(today().undecided())).containsExactly(id(over));
    }

    @Test
    void tellsOfNoMoreUndecidedStaysThanADeskCanDecide() {
        Room room = house.storedRoom();
        List<Booking> over = LongStream.rangeClosed(0, Today.MOST_UNDECIDED)
                .mapToObj(i -> stay(
                        room,
                        day("2026-01-01").plusDays(i).toString(),
                        day("2026-01-02").plusDays(i).toString(),
                        BookingStatus.CONFIRMED))
                .toList();

        assertThat(ids(today().undecided()))
                .hasSize(Today.MOST_UNDECIDED)
                .startsWith(id(over.get(Today.MOST_UNDECIDED)))
                .doesNotContain(id(over.get(0)));
    }

    @Test
    void tellsWhoShouldHaveLeft() {
        Booking overdue = stay("2026-05-07", "2026-05-09", BookingStatus.CHECKED_IN);
        Booking forgotten = stay("2025-05-07", "2025-05-09", BookingStatus.CHECKED_IN);
        Booking leaving = stay("2026-05-07", "2026-05-10", BookingStatus.CHECKED_IN);
        stay("2026-05-07", "2026-05-09", BookingStatus.CHECKED_OUT);

        assertThat(ids(today().overdueDepartures())).containsExactly(id(forgotten), id(overdue));
        assertThat(ids(today().departures())).containsExactly(id(leaving));
        assertThat(ids(today().inHouse())).containsExactlyInAnyOrder(id(forgotten), id(overdue), id(leaving));
    }

    @Test
    void givesNoRoomAwayThatAPartyIsStillIn() {
        Room left = house.storedRoom();
        Room occupied = house.storedRoom();
        stay(left, "2026-05-07", "2026-05-10", BookingStatus.CHECKED_IN);
        Booking overdue = stay(occupied, "2026-05-07", "2026-05-09", BookingStatus.CHECKED_IN);

        assertThat(today().freeRooms())
                .extracting(Today.FreeRoom::roomId)
                .containsExactly(left.id().value());
        Availability.Item item = available(occupied, "2026-05-10", "2026-05-12");
        assertThat(item.free()).isFalse();
        assertThat(item.why()).singleElement().isInstanceOfSatisfying(OccupancyView.class, why -> {
            assertThat(why.id()).isEqualTo(id(overdue));
            assertThat(why.occupiedUntil()).isEqualTo(day("2026-05-11"));
        });
        assertThat(available(occupied, "2026-05-11", "2026-05-12").free()).isTrue();
        assertThat(available(left, "2026-05-10", "2026-05-12").free()).isTrue();
    }

    private Availability.Item available(Room room, String from, String to) {
        List<Availability.Item> items = new ArrayList<>();
        desk.findAvailability()
                .find(ANNA, nights(from, to), 1, told -> told.items().forEachRemaining(items::add));
        return items.stream()
                .filter(item -> item.roomId() == room.id().value())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void drawsThroughTonightWhoIsStillThere() {
        Room room = house.storedRoom();
        Booking overdue = stay(room, "2026-05-07", "2026-05-09", BookingStatus.CHECKED_IN);
        Booking next = stay(room, "2026-05-10", "2026-05-12", BookingStatus.CONFIRMED);

        List<TapeChart.Stay> drawn = drawn("2026-05-10", "2026-05-20");

        assertThat(drawn).extracting(TapeChart.Stay::bookingId).containsExactly(id(overdue), id(next));
        assertThat(drawn).extracting(TapeChart.Stay::occupiedUntil).containsExactly(day("2026-05-11"), null);
        assertThat(drawn("2026-05-12", "2026-05-20")).isEmpty();
    }

    /** The nights of the only room. */
    private List<TapeChart.Stay> drawn(String from, String to) {
        List<TapeChart.Stay> stays = new ArrayList<>();
        desk.drawTapeChart()
                .draw(
                        ANNA,
                        nights(from, to),
                        chart -> stays.addAll(chart.rooms().next().stays()));
        return stays;
    }
}
