package herberge.application.room;

import herberge.application.port.EventLog;
import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
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
import herberge.domain.room.RoomBlockDetails;
import herberge.domain.room.RoomBlockFilter;
import herberge.domain.room.RoomBlockId;
import java.time.Clock;

/** The capabilities of the feature, for driving adapters: what can be done with room blocks. Built once, by bootstrap. */
public record RoomBlockUseCases(
        ListRoomBlocks listRoomBlocks,
        ReadRoomBlock readRoomBlock,
        BlockRoom blockRoom,
        ChangeRoomBlock changeRoomBlock,
        RemoveRoomBlock removeRoomBlock) {

    /** Lists the room blocks that overlap a window, by first night. */
    @FunctionalInterface
    public interface ListRoomBlocks {
        Page<RoomBlockView> list(Caller caller, RoomBlockFilter filter, PageRequest page);
    }

    /** Shows one room block. */
    @FunctionalInterface
    public interface ReadRoomBlock {
        RoomBlockView read(Caller caller, RoomBlockId id);
    }

    /** Blocks a room for some nights if it is free then. */
    @FunctionalInterface
    public interface BlockRoom {
        ChangeResult<RoomBlockView> block(Caller caller, ChangeRequest<RoomBlockDetails> request);
    }

    /** Changes the nights, the room or the reason of a room block if the room is free then. */
    @FunctionalInterface
    public interface ChangeRoomBlock {
        ChangeResult<RoomBlockView> change(Caller caller, RoomBlockId id, ChangeRequest<RoomBlockDetails> request);
    }

    /** Removes a room block, so that the room can be booked again. */
    @FunctionalInterface
    public interface RemoveRoomBlock {
        ChangeResult<RoomBlockView> remove(Caller caller, RoomBlockId id, ChangeRequest<?> request);
    }

    public static RoomBlockUseCases of(
            Transactions transactions,
            RoomBlocks blocks,
            Rooms rooms,
            Occupancies occupancies,
            EventLog events,
            ChangeExecutor changes,
            Clock clock) {
        EntityReader reader = new EntityReader(transactions, events);
        BlockPlacement placement = new BlockPlacement(rooms, occupancies);
        return new RoomBlockUseCases(
                (caller, filter, page) ->
                        reader.list(caller, () -> blocks.list(filter, page).map(RoomBlockView::of)),
                (caller, id) -> reader.read(
                        caller,
                        EntityKind.ROOM_BLOCK,
                        id.value(),
                        () -> blocks.find(id).map(RoomBlockView::of)),
                new BlockRoomUseCase(changes, blocks, placement, clock),
                new ChangeRoomBlockUseCase(changes, blocks, placement, clock),
                new RemoveRoomBlockUseCase(changes, blocks));
    }
}
