package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.write.ChangeExecutor;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with rooms. Built once, by bootstrap. */
public record RoomUseCases(
        ListRooms listRooms, ReadRoom readRoom, AddRoom addRoom, ChangeRoom changeRoom, RemoveRoom removeRoom) {

    public static RoomUseCases of(
            Transactions transactions,
            Rooms rooms,
            Bookings bookings,
            EventLog events,
            ChangeExecutor changes,
            Clock clock) {
        return new RoomUseCases(
                new ListRoomsUseCase(transactions, rooms, events),
                new ReadRoomUseCase(transactions, rooms),
                new AddRoomUseCase(changes, rooms, clock),
                new ChangeRoomUseCase(changes, rooms, bookings, clock),
                new RemoveRoomUseCase(changes, rooms));
    }

    /** The capabilities for room blocks. */
    public record Blocks(
            ListRoomBlocks listRoomBlocks,
            ReadRoomBlock readRoomBlock,
            BlockRoom blockRoom,
            ChangeRoomBlock changeRoomBlock,
            RemoveRoomBlock removeRoomBlock) {

        public static Blocks of(
                Transactions transactions,
                RoomBlocks blocks,
                Rooms rooms,
                Occupancies occupancies,
                EventLog events,
                ChangeExecutor changes,
                Clock clock) {
            BlockPlacement placement = new BlockPlacement(rooms, occupancies);
            return new Blocks(
                    new ListRoomBlocksUseCase(transactions, blocks, events),
                    new ReadRoomBlockUseCase(transactions, blocks),
                    new BlockRoomUseCase(changes, blocks, placement, clock),
                    new ChangeRoomBlockUseCase(changes, blocks, placement, clock),
                    new RemoveRoomBlockUseCase(changes, blocks));
        }
    }
}
