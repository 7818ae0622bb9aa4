package herberge.application.room;

import herberge.application.port.EventLog;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.room.RoomUseCases.ListRooms;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;

final class ListRoomsUseCase implements ListRooms {

    private final Transactions transactions;
    private final Rooms rooms;
    private final EventLog events;

    ListRoomsUseCase(Transactions transactions, Rooms rooms, EventLog events) {
        this.transactions = transactions;
        this.rooms = rooms;
        this.events = events;
    }

    @Override
    public Page<RoomView> list(Caller caller, PageRequest page) {
        return transactions.read(
                caller,
                () -> Page.after(events.position(), () -> rooms.list(page).map(RoomView::of)));
    }
}
