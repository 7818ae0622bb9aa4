package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.room.RoomBlockView;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Room blocks go back to their nights where nobody has them by now. */
record UndoableRoomBlocks(RoomBlocks blocks, Rooms rooms, Occupancies occupancies) implements Undoable<RoomBlock> {

    @Override
    public Optional<RoomBlock> lock(long id) {
        return blocks.lock(new RoomBlockId(id));
    }

    @Override
    public Version version(RoomBlock block) {
        return block.version();
    }

    @Override
    public Object view(RoomBlock block) {
        return RoomBlockView.of(block);
    }

    @Override
    public Optional<RoomBlock> before(long entry) {
        return blocks.before(entry);
    }

    @Override
    public RoomBlock again(RoomBlock former, @Nullable RoomBlock present, Version last, Caller caller, Instant now) {
        return former.back(last, caller.userId(), now);
    }

    @Override
    public Optional<Refusal> obstacle(RoomBlock again) {
        boolean gone = rooms.lock(List.of(again.room())).isEmpty();
        List<Occupancy> inTheWay = occupancies.of(again.room(), again.nights()).stream()
                .filter(other -> !other.heldBy(again.id()))
                .toList();
        return gone || !inTheWay.isEmpty()
                ? Optional.of(Refusal.because(new RoomTaken(inTheWay, List.of())))
                : Optional.empty();
    }

    @Override
    public void save(RoomBlock again) {
        blocks.save(again);
    }

    @Override
    public void restore(RoomBlock again) {
        blocks.restore(again);
    }

    @Override
    public void remove(RoomBlock present) {
        blocks.remove(present.id());
    }

    @Override
    public List<String> lost(Step step) {
        return List.of();
    }
}
