package herberge.application.room;

import herberge.application.port.Rooms;
import herberge.application.room.RoomUseCases.AddRoom;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.room.RoomDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;

final class AddRoomUseCase implements AddRoom {

    private final ChangeExecutor changes;
    private final Rooms rooms;
    private final Clock clock;

    AddRoomUseCase(ChangeExecutor changes, Rooms rooms, Clock clock) {
        this.changes = changes;
        this.rooms = rooms;
        this.clock = clock;
    }

    @Override
    public ChangeResult<RoomView> add(Caller caller, ChangeRequest<RoomDetails> request) {
        Instant now = clock.instant();
        return changes.create(caller, EntityKind.ROOM, request, faults -> {
            RoomDetails details = request.appliedTo(RoomDetails.BLANK);
            details.check(faults);
            faults.refuseIfAny();
            return RoomView.of(rooms.add(details, Authorship.of(caller.userId(), now)));
        });
    }
}
