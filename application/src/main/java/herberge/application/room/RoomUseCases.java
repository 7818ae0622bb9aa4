package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.read.EntityReader;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with rooms. Built once, by bootstrap. */
public record RoomUseCases(
        ListRooms listRooms, ReadRoom readRoom, AddRoom addRoom, ChangeRoom changeRoom, RemoveRoom removeRoom) {

    /** Lists the rooms by location and name. */
    @FunctionalInterface
    public interface ListRooms {
        Page<RoomView> list(Caller caller, PageRequest page);
    }

    /** Shows one room. */
    @FunctionalInterface
    public interface ReadRoom {
        RoomView read(Caller caller, RoomId id);
    }

    /** Adds a room to the house. */
    @FunctionalInterface
    public interface AddRoom {
        ChangeResult<RoomView> add(Caller caller, ChangeRequest<RoomDetails> request);
    }

    /** Changes the data of a room; its capacity cannot become smaller than a party that is booked from today on. */
    @FunctionalInterface
    public interface ChangeRoom {
        ChangeResult<RoomView> change(Caller caller, RoomId id, ChangeRequest<RoomDetails> request);
    }

    /** Removes a room that nothing refers to; others are set inactive instead. Administrators only. */
    @FunctionalInterface
    public interface RemoveRoom {
        ChangeResult<RoomView> remove(Caller caller, RoomId id, ChangeRequest<?> request);
    }

    public static RoomUseCases of(
            Transactions transactions,
            Rooms rooms,
            Bookings bookings,
            EventLog events,
            ChangeExecutor changes,
            Clock clock) {
        EntityReader reader = new EntityReader(transactions, events);
        return new RoomUseCases(
                (caller, page) -> reader.list(caller, () -> rooms.list(page).map(RoomView::of)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.ROOM,
                        id.value(),
                        () -> rooms.find(id).map(RoomView::of)),
                new AddRoomUseCase(changes, rooms, clock),
                new ChangeRoomUseCase(changes, rooms, bookings, clock),
                new RemoveRoomUseCase(changes, rooms));
    }
}
