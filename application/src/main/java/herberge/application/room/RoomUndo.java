package herberge.application.room;

import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of rooms. The audit does not store key codes, so the key code of a room stays as it is. */
record RoomUndo(Rooms rooms, CapacityCheck capacityCheck) implements Undo<Room> {

    private static final String KEY_CODE = "keyCode";

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

    @Override
    public Optional<Room> lock(long id) {
        return rooms.lock(List.of(new RoomId(id))).stream().findFirst();
    }

    @Override
    public EntityView view(Room room) {
        return RoomView.of(room);
    }

    @Override
    public Optional<Room> before(long entry) {
        return rooms.findBefore(entry);
    }

    @Override
    public Optional<Room> after(long entry) {
        return rooms.findAfter(entry);
    }

    @Override
    public Room revert(ThreeWayMerge<Room> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Room recreate(Room former, Version last, Caller caller, Instant now) {
        return former.restore(last, null, caller.userId(), now);
    }

    @Override
    public void requirePossible(Room wanted, @Nullable Room present, LocalDate today, Set<Long> disregard) {
        if (present != null) {
            capacityCheck.requireRoom(present, wanted, today);
        }
    }

    @Override
    public void save(Room reverted, Set<Long> together) {
        rooms.save(reverted);
    }

    @Override
    public void restore(Room recreated) {
        rooms.restore(recreated);
    }

    @Override
    public void remove(Room present) {
        InUse.refuseIfAny(rooms.references(present.id()));
        rooms.remove(present.id());
    }

    /** The key code of a removed room counts as lost, since the audit does not say whether there was one. */
    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return deleted || fields.contains(KEY_CODE) ? List.of(KEY_CODE) : List.of();
    }

    @Override
    public DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }
}
