package herberge.application.room;

import herberge.application.port.Occupancies;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of room blocks: they go back to their nights where these are free. */
record RoomBlockUndo(RoomBlocks blocks, Rooms rooms, Occupancies occupancies) implements Undo<RoomBlock> {

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

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
    public RoomBlock revert(ThreeWayMerge<RoomBlock> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public RoomBlock recreate(RoomBlock former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(RoomBlock wanted, @Nullable RoomBlock present, LocalDate today, Set<Long> disregard) {
        if (rooms.lock(List.of(wanted.room())).isEmpty()) {
            throw Refusal.because(new RoomTaken(List.of(), List.of()));
        }
        List<Occupancy> others = occupancies.findInRoom(wanted.room(), wanted.nights()).stream()
                .filter(other -> !other.isHeldBy(wanted.id()))
                .filter(other -> disregard.stream().noneMatch(id -> other.isHeldBy(new RoomBlockId(id))))
                .toList();
        StayPeriod held = present == null || !present.room().equals(wanted.room()) ? null : present.nights();
        List<BookingConflict> conflicts = BlockConflicts.find(wanted.room(), wanted.nights(), held, others, today);
        if (!conflicts.isEmpty()) {
            throw new Refusal(conflicts);
        }
    }

    @Override
    public void save(RoomBlock reverted, Set<Long> together) {
        blocks.save(reverted);
    }

    @Override
    public void restore(RoomBlock recreated) {
        blocks.restore(recreated);
    }

    @Override
    public void remove(RoomBlock present) {
        blocks.remove(present.id());
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }

    @Override
    public DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }
}
