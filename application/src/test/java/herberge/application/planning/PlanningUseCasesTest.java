package herberge.application.planning;

import static herberge.application.testing.Refusals.onlyReason;
import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.NOON;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aReminder;
import static herberge.domain.testing.Fixtures.aRoom;
import static herberge.domain.testing.Fixtures.aRoomBlock;
import static herberge.domain.testing.Fixtures.day;
import static herberge.domain.testing.Fixtures.nights;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import herberge.application.booking.BookingView;
import herberge.application.booking.OccupancyView;
import herberge.application.planning.PlanningUseCases.CheckReadiness;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.application.shared.RequestFault.Unavailable;
import herberge.application.testing.MemoryDatabaseHealth;
import herberge.application.testing.MemoryHouse;
import herberge.application.testing.SettableClock;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.shared.UserId;
import herberge.domain.testing.RoomBuilder;
import herberge.domain.user.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests the views of the front desk on 10 May 2026. */
final class PlanningUseCasesTest {

    private static final Caller ANNA = new Caller(new UserId(3), "anna", Role.USER, "request", null);

    private final SettableClock clock = new SettableClock(NOON);
    private final MemoryDatabaseHealth health = new MemoryDatabaseHealth();
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
            health,
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

    private Room addRoom(RoomBuilder room) {
        return house.inWork(() -> house.rooms().add(room.details(), BY_SYSTEM));
    }

    private RoomBlock addBlock(Room room, String from, String to) {
        return house.inWork(() -> house.roomBlocks()
                .add(aRoomBlock().room(room.id()).nights(from, to).details(), BY_SYSTEM));
    }

    private void addReminder(String title, String due, @Nullable String snoozedUntil) {
        house.doInWork(() -> house.reminders()
                .add(
                        aReminder()
                                .title(title)
                                .due(due)
                                .snoozedUntil(snoozedUntil)
                                .details(),
                        null,
                        BY_SYSTEM));
    }

    private LogPosition position() {
        return house.inWork(() -> house.eventLog().position());
    }

    private List<TapeChart.Row> rows(String from, String to) {
        List<TapeChart.Row> rows = new ArrayList<>();
        desk.drawTapeChart().draw(ANNA, nights(from, to), chart -> chart.rooms().forEachRemaining(rows::add));
        return rows;
    }

    @Test
    void countsStaysThatAlreadyArrivedOrLeftToday() {
        Booking arrived = stay("2026-05-10", "2026-05-12", BookingStatus.CHECKED_IN);
        Booking expected = stay("2026-05-10", "2026-05-12", BookingStatus.RESERVED);
        Booking left = stay("2026-05-08", "2026-05-10", BookingStatus.CHECKED_OUT);
        Booking staying = stay("2026-05-08", "2026-05-12", BookingStatus.CHECKED_IN);
        stay("2026-05-10", "2026-05-12", BookingStatus.CANCELLED);
        stay("2026-05-10", "2026-05-12", BookingStatus.NO_SHOW);
        stay("2026-05-08", "2026-05-10", BookingStatus.CANCELLED);

        Today today = today();

        assertThat(today.date()).isEqualTo(day("2026-05-10"));
        assertThat(ids(today.arrivals())).containsExactly(id(arrived), id(expected));
        assertThat(ids(today.departures())).containsExactly(id(left));
        assertThat(ids(today.inHouse())).containsExactly(id(staying), id(arrived));
        assertThat(today.overdueArrivals()).isEmpty();
        assertThat(today.overdueDepartures()).isEmpty();
        assertThat(today.undecided()).isEmpty();
    }

    @Test
    void movesEveryStayToTheNextListAtMidnightOfTheHouse() {
        Booking arriving = stay("2026-05-10", "2026-05-11", BookingStatus.CONFIRMED);
        Booking leaving = stay("2026-05-08", "2026-05-10", BookingStatus.CHECKED_IN);
        clock.set("2026-05-10T21:59:59Z");
        assertThat(ids(today().arrivals())).containsExactly(id(arriving));
        assertThat(ids(today().departures())).containsExactly(id(leaving));

        clock.advance(Duration.ofSeconds(1));

        Today next = today();
        assertThat(next.date()).isEqualTo(day("2026-05-11"));
        assertThat(next.arrivals()).isEmpty();
        assertThat(next.overdueArrivals()).isEmpty();
        assertThat(ids(next.undecided())).containsExactly(id(arriving));
        assertThat(ids(next.departures())).containsExactly(id(arriving));
        assertThat(ids(next.overdueDepartures())).containsExactly(id(leaving));
    }

    @Test
    void showsRemindersThatAreDueAndNotSnoozed() {
        addReminder("today", "2026-05-10", null);
        addReminder("overdue", "2026-05-01", null);
        addReminder("tomorrow", "2026-05-11", null);
        addReminder("snoozed", "2026-05-01", "2026-05-11");

        List<String> titles = new ArrayList<>();
        desk.viewToday()
                .view(ANNA, today -> today.reminders().forEachRemaining((ReminderView due) -> titles.add(due.title())));

        assertThat(titles).containsExactly("overdue", "today");
    }

    @Test
    void showsOnlyActiveRoomsThatAreNotTakenTonightAsFree() {
        Room ten = addRoom(aRoom().name("Zimmer 10"));
        Room two = addRoom(aRoom().name("Zimmer 2"));
        Room emden = addRoom(aRoom().name("Zimmer 1").location("Emden").capacity(4L));
        Room blocked = addRoom(aRoom().name("Zimmer 3"));
        Room reserved = addRoom(aRoom().name("Zimmer 4"));
        Room tomorrow = addRoom(aRoom().name("Zimmer 5"));
        addRoom(aRoom().name("Zimmer 6").inactive());
        addBlock(blocked, "2026-05-10", "2026-05-11");
        addBlock(two, "2026-05-08", "2026-05-10");
        stay(reserved, "2026-05-09", "2026-05-11", BookingStatus.RESERVED);
        stay(tomorrow, "2026-05-11", "2026-05-12", BookingStatus.CONFIRMED);
        stay(ten, "2026-05-10", "2026-05-12", BookingStatus.CANCELLED);

        assertThat(today().freeRooms())
                .containsExactly(
                        Today.FreeRoom.of(two),
                        Today.FreeRoom.of(tomorrow),
                        Today.FreeRoom.of(ten),
                        new Today.FreeRoom(emden.id().value(), "Zimmer 1", "Emden", 4));
    }

    @Test
    void drawsAllRoomsInOrderWithTheirStaysAndBlocks() {
        Room ten = addRoom(aRoom().name("Zimmer 10"));
        Room two = addRoom(aRoom().name("Zimmer 2").inactive());
        Room emden = addRoom(aRoom().name("Zimmer 1").location("Emden").capacity(4L));
        Booking second = stay(ten, "2026-05-14", "2026-05-25", BookingStatus.RESERVED);
        Booking first = stay(ten, "2026-05-12", "2026-05-14", BookingStatus.CONFIRMED);
        Booking inHouse = stay(emden, "2026-05-05", "2026-05-13", BookingStatus.CHECKED_IN);
        RoomBlock block = addBlock(ten, "2026-05-08", "2026-05-12");
        RoomBlock other = addBlock(emden, "2026-05-13", "2026-05-14");
        stay(ten, "2026-05-16", "2026-05-17", BookingStatus.CANCELLED);
        stay(two, "2026-05-09", "2026-05-11", BookingStatus.CONFIRMED);
        addBlock(two, "2026-05-20", "2026-05-21");

        List<TapeChart.Row> rows = rows("2026-05-11", "2026-05-20");

        assertThat(rows)
                .extracting(TapeChart.Row::roomId)
                .containsExactly(two.id().value(), ten.id().value(), emden.id().value());
        assertThat(rows).extracting(TapeChart.Row::active).containsExactly(false, true, true);
        assertThat(rows.get(0).stays()).isEmpty();
        assertThat(rows.get(0).blocks()).isEmpty();
        assertThat(rows.get(1).stays()).extracting(TapeChart.Stay::bookingId).containsExactly(id(first), id(second));
        assertThat(rows.get(1).blocks()).containsExactly(TapeChart.Block.of(block));
        assertThat(rows.get(2).capacity()).isEqualTo(4);
        assertThat(rows.get(2).location()).isEqualTo("Emden");
        assertThat(rows.get(2).buildingType()).isEqualTo("DZ");
        assertThat(rows.get(2).blocks())
                .extracting(TapeChart.Block::id)
                .containsExactly(other.id().value());
        assertThat(rows.get(2).stays())
                .containsExactly(new TapeChart.Stay(
                        id(inHouse),
                        inHouse.number().value(),
                        inHouse.terms().guest().value(),
                        "Anna Albers",
                        day("2026-05-05"),
                        day("2026-05-13"),
                        null,
                        "checked-in",
                        1,
                        null,
                        null,
                        null,
                        null,
                        inHouse.balance().openCents(),
                        1L));
    }

    @Test
    void extendsAnOverdueStayDayByDayUntilThePartyLeaves() {
        Room room = house.storedRoom();
        Booking stay = stay(room, "2026-05-07", "2026-05-10", BookingStatus.CHECKED_IN);

        assertThat(drawn("2026-05-09", "2026-05-20"))
                .singleElement()
                .satisfies(bar -> assertThat(bar.occupiedUntil()).isNull());
        clock.advance(Duration.ofDays(1));
        assertThat(drawn("2026-05-11", "2026-05-20")).singleElement().satisfies(bar -> {
            assertThat(bar.bookingId()).isEqualTo(id(stay));
            assertThat(bar.checkOut()).isEqualTo(day("2026-05-10"));
            assertThat(bar.occupiedUntil()).isEqualTo(day("2026-05-12"));
        });
        clock.advance(Duration.ofDays(1));
        assertThat(drawn("2026-05-11", "2026-05-20"))
                .extracting(TapeChart.Stay::occupiedUntil)
                .containsExactly(day("2026-05-13"));
    }

    @Test
    void givesEveryReasonWhyARoomIsNotAvailable() {
        Room room = addRoom(aRoom().capacity(2L));
        Booking overdue = stay(room, "2026-05-07", "2026-05-09", BookingStatus.CHECKED_IN);
        RoomBlock block = addBlock(room, "2026-05-11", "2026-05-12");
        Booking confirmed = stay(room, "2026-05-12", "2026-05-14", BookingStatus.CONFIRMED);
        stay(room, "2026-05-14", "2026-05-16", BookingStatus.CANCELLED);
        stay(room, "2026-05-20", "2026-05-21", BookingStatus.CONFIRMED);

        Availability.Item item = available(room, 3, "2026-05-10", "2026-05-20");

        assertThat(item.free()).isFalse();
        assertThat(item.why())
                .containsExactly(
                        new OccupancyView(
                                "booking",
                                id(overdue),
                                overdue.number().value(),
                                day("2026-05-07"),
                                day("2026-05-09"),
                                "checked-in",
                                null,
                                0L,
                                day("2026-05-11")),
                        new OccupancyView(
                                "block",
                                block.id().value(),
                                null,
                                day("2026-05-11"),
                                day("2026-05-12"),
                                null,
                                "Malerarbeiten",
                                0L,
                                null),
                        new OccupancyView(
                                "booking",
                                id(confirmed),
                                confirmed.number().value(),
                                day("2026-05-12"),
                                day("2026-05-14"),
                                "confirmed",
                                null,
                                0L,
                                null),
                        new Availability.TooSmall("capacity", 2, 3));
    }

    private Availability.Item available(Room room, int partySize, String from, String to) {
        return availability(partySize, from, to).stream()
                .filter(item -> item.roomId() == room.id().value())
                .findFirst()
                .orElseThrow();
    }

    private List<Availability.Item> availability(int partySize, String from, String to) {
        List<Availability.Item> items = new ArrayList<>();
        desk.findAvailability()
                .find(ANNA, nights(from, to), partySize, found -> found.items().forEachRemaining(items::add));
        return items;
    }

    @Test
    void findsAvailabilityOfActiveRoomsInTheOrderOfTheHouse() {
        Room ten = addRoom(aRoom().name("Zimmer 10"));
        Room two = addRoom(aRoom().name("Zimmer 2"));
        addRoom(aRoom().name("Zimmer 3").inactive());
        Room emden = addRoom(aRoom().name("Zimmer 1").location("Emden").capacity(4L));
        stay(ten, "2026-05-12", "2026-05-14", BookingStatus.RESERVED);

        assertThat(availability(2, "2026-05-13", "2026-05-15"))
                .extracting(Availability.Item::roomId, Availability.Item::free)
                .containsExactly(
                        tuple(two.id().value(), true),
                        tuple(ten.id().value(), false),
                        tuple(emden.id().value(), true));
        assertThat(availability(4, "2026-05-14", "2026-05-15"))
                .extracting(Availability.Item::why)
                .containsExactly(
                        List.of(new Availability.TooSmall("capacity", 2, 4)),
                        List.of(new Availability.TooSmall("capacity", 2, 4)),
                        List.of());
    }

    @Test
    void namesThePositionOfTheLogThatEachViewIncludes() {
        stay("2026-05-10", "2026-05-11", BookingStatus.CONFIRMED);
        LogPosition position = position();
        List<LogPosition> positions = new ArrayList<>();

        desk.viewToday().view(ANNA, today -> positions.add(new LogPosition(today.epoch(), today.eventSeq())));
        desk.drawTapeChart().draw(ANNA, nights("2026-05-10", "2026-05-11"), chart -> {
            positions.add(new LogPosition(chart.epoch(), chart.eventSeq()));
            assertThat(chart.from()).isEqualTo(day("2026-05-10"));
            assertThat(chart.to()).isEqualTo(day("2026-05-11"));
        });
        desk.findAvailability()
                .find(
                        ANNA,
                        nights("2026-05-10", "2026-05-11"),
                        1,
                        found -> positions.add(new LogPosition(found.epoch(), found.eventSeq())));

        assertThat(positions).hasSize(3).containsOnly(position);
    }

    @Test
    void returnsTheServerInfoWithTheDateOfTheHouse() {
        assertThat(desk.readInfo().read(ANNA))
                .isEqualTo(new ServerInfo(
                        "test", "Europe/Berlin", day("2026-05-10"), position().epoch()));

        clock.advance(Duration.ofDays(1));
        house.eventLog().replace("restored");

        assertThat(desk.readInfo().read(ANNA))
                .isEqualTo(new ServerInfo("test", "Europe/Berlin", day("2026-05-11"), "restored"));
    }

    @Test
    void isReadyUnlessTheDatabaseIsShortOfAResource() {
        CheckReadiness readiness = desk.checkReadiness();
        readiness.check();

        health.missing(Unavailable.Cause.DISK);
        assertThat(onlyReason(Unavailable.class, readiness::check).cause()).isEqualTo(Unavailable.Cause.DISK);

        health.missing(null);
        clock.advance(Duration.ofSeconds(11));
        readiness.check();
    }
}
