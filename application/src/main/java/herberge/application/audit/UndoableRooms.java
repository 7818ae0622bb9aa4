package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.Rooms;
import herberge.application.room.CapacityCheck;
import herberge.application.room.RoomView;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rooms go back to what they were, but for the key code: the audit never knew it, so it stays as it is. */
record UndoableRooms(Rooms rooms, CapacityCheck parties) implements Undoable<Room> {

    private static final String KEY_CODE = "keyCode";

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
    public Room without(ThreeWayMerge<Room> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Room back(Room former, Version last, Caller caller, Instant now) {
        return former.restore(last, null, caller.userId(), now);
    }

    @Override
    public void requirePossible(Room again, @Nullable Room present, LocalDate today) {
        if (present != null) {
            parties.requireRoom(present, again, today);
        }
    }

    @Override
    public void save(Room again) {
        rooms.save(again);
    }

    @Override
    public void restore(Room again) {
        rooms.restore(again);
    }

    @Override
    public void remove(Room present) {
        InUse.refuseIfAny(rooms.references(present.id()));
        rooms.remove(present.id());
    }

    /** A removed room's is lost whether it had one or not: nobody can tell. */
    @Override
    public List<String> lost(Step step) {
        boolean changed = step.fields().contains(KEY_CODE);
        return step.deleted() || changed ? List.of(KEY_CODE) : List.of();
    }
}
