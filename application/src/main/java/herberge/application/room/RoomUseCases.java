package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.write.VersionCheck;
import java.time.Clock;

/** The feature's front door: what driving adapters may do with rooms. Built once, by bootstrap. */
public record RoomUseCases(
        ListRooms listRooms, ReadRoom readRoom, AddRoom addRoom, ChangeRoom changeRoom, RemoveRoom removeRoom) {

    public static RoomUseCases of(
            Transactions transactions,
            Rooms rooms,
            Bookings bookings,
            EventLog events,
            VersionCheck freshness,
            Clock clock) {
        return new RoomUseCases(
                new ListRoomsUseCase(transactions, rooms, events),
                new ReadRoomUseCase(transactions, rooms),
                new AddRoomUseCase(transactions, rooms, clock),
                new ChangeRoomUseCase(transactions, rooms, bookings, freshness, clock),
                new RemoveRoomUseCase(transactions, rooms, freshness));
    }

    /** What driving adapters may do with room blocks. */
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
                VersionCheck freshness,
                Clock clock) {
            BlockPlacement freeRoom = new BlockPlacement(rooms, occupancies);
            return new Blocks(
                    new ListRoomBlocksUseCase(transactions, blocks, events),
                    new ReadRoomBlockUseCase(transactions, blocks),
                    new BlockRoomUseCase(transactions, blocks, freeRoom, clock),
                    new ChangeRoomBlockUseCase(transactions, blocks, freeRoom, freshness, clock),
                    new RemoveRoomBlockUseCase(transactions, blocks, freshness));
        }
    }
}
