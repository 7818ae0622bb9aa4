package herberge.application.planning;

import herberge.application.booking.BookingView;
import herberge.application.booking.LateDepartureView;
import herberge.application.planning.PlanningUseCases.ViewToday;
import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.LateDeparture;
import herberge.domain.booking.LateDeparture.Move;
import herberge.domain.booking.Occupancy;
import herberge.domain.reminder.Reminder;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ViewTodayUseCase implements ViewToday {

    private static final BookingFilter HOLDING = BookingFilter.of(
            Stream.of(BookingStatus.values()).filter(BookingStatus::holdsRoom).collect(Collectors.toSet()));

    private final Transactions transactions;
    private final PlanningUseCases.Stores stores;
    private final Clock clock;

    ViewTodayUseCase(Transactions transactions, PlanningUseCases.Stores stores, Clock clock) {
        this.transactions = transactions;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public void view(Caller caller, Consumer<Today> consumer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        transactions.read(caller, () -> {
            Rooms.Snapshot snapshot = stores.rooms().snapshot();
            try (Stream<Reminder> due = stores.reminders().streamDue(today)) {
                consumer.accept(
                        collect(snapshot, today, due.map(ReminderView::of).iterator()));
            }
            return true;
        });
    }

    private Today collect(Rooms.Snapshot snapshot, LocalDate today, Iterator<ReminderView> due) {
        StayPeriod tonight = new StayPeriod(today, today.plusDays(1));
        List<Bookings.Named> arrivals = stores.bookings().listAll(HOLDING.arrivingOn(today));
        List<Bookings.Named> departures = stores.bookings().listAll(HOLDING.departingOn(today));
        List<BookingView> inHouse = listViews(BookingFilter.of(Set.of(BookingStatus.CHECKED_IN))).stream()
                .filter(booking -> isInRoom(booking, today))
                .toList();
        return new Today(
                today,
                views(arrivals),
                views(stores.bookings().listOverdueArrivals(today)),
                views(departures),
                inHouse.stream()
                        .filter(booking ->
                                booking.leaves() && booking.checkOut().isBefore(today))
                        .toList(),
                views(stores.bookings().listUndecided(today, Today.MOST_UNDECIDED)),
                inHouse,
                due,
                listFreeRooms(snapshot.rooms(), tonight, today),
                lateDepartures(departures, arrivals),
                snapshot.position().seq(),
                snapshot.position().epoch());
    }

    /** Whether the party of a checked-in stay has this room tonight, and no other one of the same stay. */
    private static boolean isInRoom(BookingView booking, LocalDate today) {
        return (booking.arrives() || !booking.checkIn().isAfter(today))
                && (booking.leaves() || booking.checkOut().isAfter(today));
    }

    private static List<LateDepartureView> lateDepartures(
            List<Bookings.Named> departures, List<Bookings.Named> arrivals) {
        List<Move> leaving = departures.stream()
                .map(named -> Move.departure(named.booking()))
                .toList();
        List<Move> coming =
                arrivals.stream().map(named -> Move.arrival(named.booking())).toList();
        return LateDeparture.find(leaving, coming).stream()
                .map(LateDepartureView::of)
                .toList();
    }

    private List<BookingView> listViews(BookingFilter filter) {
        return views(stores.bookings().listAll(filter));
    }

    private static List<BookingView> views(List<Bookings.Named> bookings) {
        return bookings.stream().map(BookingView::of).toList();
    }

    private List<Today.FreeRoom> listFreeRooms(List<Room> rooms, StayPeriod tonight, LocalDate today) {
        List<Room> active = rooms.stream().filter(Room::active).toList();
        Set<RoomId> taken = stores.occupancies()
                .streamWithin(tonight, active.stream().map(Room::id).toList(), today)
                .map(Occupancy::room)
                .collect(Collectors.toSet());
        return active.stream()
                .filter(room -> !taken.contains(room.id()))
                .map(Today.FreeRoom::of)
                .toList();
    }
}
