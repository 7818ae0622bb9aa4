package herberge.application.planning;

import static java.util.stream.Collectors.groupingBy;

import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

final class FindAvailabilityUseCase implements FindAvailability {

    private final Transactions transactions;
    private final Rooms rooms;
    private final Occupancies occupancies;
    private final Clock clock;

    FindAvailabilityUseCase(Transactions transactions, Rooms rooms, Occupancies occupancies, Clock clock) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public Availability find(Caller caller, StayPeriod nights, int partySize) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        return transactions.reading(caller, () -> {
            Map<RoomId, List<Occupancy>> taken =
                    occupancies.within(nights, today).stream().collect(groupingBy(Occupancy::room));
            return new Availability(rooms.all().stream()
                    .filter(Room::active)
                    .map(room -> Availability.of(room, taken.getOrDefault(room.id(), List.of()), partySize, today))
                    .toList());
        });
    }
}
