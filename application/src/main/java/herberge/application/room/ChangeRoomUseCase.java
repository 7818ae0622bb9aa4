package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.room.RoomUseCases.ChangeRoom;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal.InUse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

final class ChangeRoomUseCase implements ChangeRoom {

    private final ChangeExecutor changes;
    private final Rooms rooms;
    private final CapacityCheck capacityCheck;
    private final Clock clock;

    ChangeRoomUseCase(ChangeExecutor changes, Rooms rooms, Bookings bookings, Clock clock) {
        this.changes = changes;
        this.rooms = rooms;
        this.capacityCheck = new CapacityCheck(bookings);
        this.clock = clock;
    }

    @Override
    public ChangeResult<RoomView> change(Caller caller, RoomId id, ChangeRequest<RoomDetails> request) {
        Instant now = clock.instant();
        return changes.change(caller, RoomTarget.of(rooms, id), request, (room, faults) -> {
            RoomDetails details = request.appliedTo(room.details());
            details.check(faults);
            faults.refuseIfAny(partiesAbove(room, details, faults, now).stream().toList());
            return RoomView.of(save(room, details, caller, now));
        });
    }

    private Optional<InUse> partiesAbove(Room room, RoomDetails details, Faults faults, Instant now) {
        Long capacity = details.capacity();
        return capacity == null || faults.hasFaultAt(Field.of("capacity"))
                ? Optional.empty()
                : capacityCheck.partiesAbove(room, capacity.intValue(), LocalDate.ofInstant(now, clock.getZone()));
    }

    private Room save(Room room, RoomDetails details, Caller caller, Instant now) {
        if (details.equals(room.details())) {
            return room;
        }
        Room changed = room.changeTo(details, caller.userId(), now);
        rooms.save(changed);
        return changed;
    }
}
