package herberge.application.planning;

import herberge.application.booking.BookingView;
import herberge.application.port.Bookings;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ViewTodayUseCase implements ViewToday {

    private static final BookingFilter HOLDING = BookingFilter.of(
            Stream.of(BookingStatus.values()).filter(BookingStatus::holdsRoom).collect(Collectors.toSet()));

    private final Transactions transactions;
    private final Bookings bookings;
    private final Rooms rooms;
    private final Occupancies occupancies;
    private final Clock clock;

    ViewTodayUseCase(Transactions transactions, Bookings bookings, Rooms rooms, Occupancies occupancies, Clock clock) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.rooms = rooms;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public Today view(Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return transactions.reading(
                caller,
                () -> new Today(
                        today,
                        views(HOLDING.arrivingOn(today)),
                        views(HOLDING.departingOn(today)),
                        views(BookingFilter.of(Set.of(BookingStatus.CHECKED_IN))),
                        List.of(),
                        free(new StayPeriod(today, today.plusDays(1)))));
    }

    private List<BookingView> views(BookingFilter filter) {
        return bookings.all(filter).stream().map(BookingView::of).toList();
    }

    private List<Today.FreeRoom> free(StayPeriod tonight) {
        Set<RoomId> taken =
                occupancies.within(tonight).stream().map(Occupancy::room).collect(Collectors.toSet());
        return rooms.all().stream()
                .filter(Room::active)
                .filter(room -> !taken.contains(room.id()))
                .map(Today.FreeRoom::of)
                .toList();
    }
}
