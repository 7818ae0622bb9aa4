package herberge.application.room;

import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.room.RoomUseCases.ReadRoom;
import herberge.application.shared.Caller;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal;

final class ReadRoomUseCase implements ReadRoom {

    private final Transactions transactions;
    private final Rooms rooms;

    ReadRoomUseCase(Transactions transactions, Rooms rooms) {
        this.transactions = transactions;
        this.rooms = rooms;
    }

    @Override
    public RoomView read(Caller caller, RoomId id) {
        return transactions.read(
                caller,
                () -> rooms.find(id)
                        .map(RoomView::of)
                        .orElseThrow(() -> Refusal.because(new Refusal.NotFound("room", id.value()))));
    }
}
