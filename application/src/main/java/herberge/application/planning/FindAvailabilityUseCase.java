package herberge.application.planning;

import herberge.application.planning.PlanningUseCases.FindAvailability;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

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
    public void find(Caller caller, StayPeriod nights, int partySize, Consumer<Availability> consumer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        transactions.read(caller, () -> {
            Rooms.Snapshot snapshot = rooms.snapshot();
            LogPosition position = snapshot.position();
            List<Room> active = snapshot.rooms().stream().filter(Room::active).toList();
            List<RoomId> order = active.stream().map(Room::id).toList();
            try (StreamsByRoom<Occupancy> taken =
                    new StreamsByRoom<>(occupancies.streamWithin(nights, order, today), Occupancy::room)) {
                Iterator<Availability.Item> items = active.stream()
                        .map(room -> Availability.of(room, taken.take(room.id()), partySize, today))
                        .iterator();
                consumer.accept(new Availability(items, position.seq(), position.epoch()));
            }
            return true;
        });
    }
}
