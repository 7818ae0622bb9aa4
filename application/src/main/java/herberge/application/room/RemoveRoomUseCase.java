package herberge.application.room;

import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.NoBody;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.write.VersionCheck;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;
import java.util.List;

final class RemoveRoomUseCase implements RemoveRoom {

    private final Transactions transactions;
    private final Rooms rooms;
    private final VersionCheck freshness;

    RemoveRoomUseCase(Transactions transactions, Rooms rooms, VersionCheck freshness) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.freshness = freshness;
    }

    @Override
    public RoomView remove(Caller caller, RoomId id, Patch<NoBody> edit) {
        caller.requireAdmin();
        return transactions.run(caller, () -> {
            Room room = rooms.lock(List.of(id)).stream()
                    .findFirst()
                    .orElseThrow(() -> Refusal.because(new Refusal.NotFound("room", id.value())));
            ParsedRequest<NoBody> asked = edit.apply(NoBody.NONE);
            freshness.require(asked, EntityKind.ROOM, id.value(), room.version(), () -> RoomView.of(room));
            asked.faultsSoFar().refuseIfAny();
            Refusal.InUse.refuseIfAny(rooms.references(id));
            rooms.remove(id);
            return RoomView.of(room);
        });
    }
}
