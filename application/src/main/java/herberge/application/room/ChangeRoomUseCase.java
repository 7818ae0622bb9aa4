package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.write.VersionCheck;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.InUse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

final class ChangeRoomUseCase implements ChangeRoom {

    private final Transactions transactions;
    private final Rooms rooms;
    private final CapacityCheck parties;
    private final VersionCheck freshness;
    private final Clock clock;

    ChangeRoomUseCase(Transactions transactions, Rooms rooms, Bookings bookings, VersionCheck freshness, Clock clock) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.parties = new CapacityCheck(bookings);
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public RoomView change(Caller caller, RoomId id, Patch<RoomDetails> edit) {
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            Room room = rooms.lock(List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.because(new Refusal.NotFound("room", id.value())));
            ParsedRequest<RoomDetails> asked = edit.apply(room.details());
            freshness.require(asked, EntityKind.ROOM, id.value(), room.version(), () -> RoomView.of(room));
            Faults faults = asked.faultsSoFar();
            RoomDetails wanted = asked.draft();
            wanted.check(faults);
            faults.refuseIfAny(tooLarge(room, wanted, faults, now).stream().toList());
            return RoomView.of(stored(room, wanted, caller, now));
        });
    }

    private Optional<InUse> tooLarge(Room room, RoomDetails wanted, Faults faults, Instant now) {
        Long capacity = wanted.capacity();
        return capacity == null || faults.hasFaultAt("/capacity")
                ? Optional.empty()
                : parties.inTheWay(room, capacity.intValue(), LocalDate.ofInstant(now, clock.getZone()));
    }

    private Room stored(Room room, RoomDetails wanted, Caller caller, Instant now) {
        if (wanted.equals(room.details())) {
            return room;
        }
        Room changed = room.changeTo(wanted, caller.userId(), now);
        rooms.save(changed);
        return changed;
    }
}
