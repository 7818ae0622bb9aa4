package herberge.application.room;

import herberge.application.port.Rooms;
import herberge.application.room.RoomUseCases.RemoveRoom;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal.InUse;

final class RemoveRoomUseCase implements RemoveRoom {

    private final ChangeExecutor changes;
    private final Rooms rooms;

    RemoveRoomUseCase(ChangeExecutor changes, Rooms rooms) {
        this.changes = changes;
        this.rooms = rooms;
    }

    @Override
    public ChangeResult<RoomView> remove(Caller caller, RoomId id, ChangeRequest<?> request) {
        caller.requireAdmin();
        return changes.remove(caller, RoomTarget.of(rooms, id), request, (room, faults) -> {
            faults.refuseIfAny();
            InUse.refuseIfAny(rooms.references(id));
            rooms.remove(id);
            return RoomView.of(room);
        });
    }
}
