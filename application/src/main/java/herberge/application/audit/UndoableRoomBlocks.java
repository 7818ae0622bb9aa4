package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.room.RoomBlockView;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.domain.booking.BlockConflicts;
import herberge.domain.booking.BookingConflict;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.RoomBlock;
import herberge.domain.room.RoomBlockId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
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
    public EntityView view(RoomBlock block) {
        return RoomBlockView.of(block);
    }

    @Override
    public Optional<RoomBlock> before(long entry) {
        return blocks.findBefore(entry);
    }

    @Override
    public Optional<RoomBlock> after(long entry) {
        return blocks.findAfter(entry);
    }

    @Override
    public RoomBlock without(ThreeWayMerge<RoomBlock> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public RoomBlock back(RoomBlock former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(RoomBlock again, @Nullable RoomBlock present, LocalDate today) {
        if (rooms.lock(List.of(again.room())).isEmpty()) {
            throw Refusal.because(new RoomTaken(List.of(), List.of()));
        }
        List<Occupancy> others = occupancies.findInRoom(again.room(), again.nights()).stream()
                .filter(other -> !other.isHeldBy(again.id()))
                .toList();
        StayPeriod held = present == null || !present.room().equals(again.room()) ? null : present.nights();
        List<BookingConflict> conflicts = BlockConflicts.find(again.room(), again.nights(), held, others, today);
        if (!conflicts.isEmpty()) {
            throw new Refusal(conflicts);
        }
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
