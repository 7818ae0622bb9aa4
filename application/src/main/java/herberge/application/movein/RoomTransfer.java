package herberge.application.movein;

import herberge.application.port.Rooms;
import herberge.domain.movein.LegacyMoney;
import herberge.domain.movein.LegacyRow;
import herberge.domain.movein.RoomMapping;
import herberge.domain.movein.RowNotes;
import herberge.domain.room.Room;
import herberge.domain.room.RoomDetails;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes rooms. */
final class RoomTransfer implements EntityIntake.Mapping<RoomDetails> {

    private final Rooms rooms;
    private final Instant now;
    private final Map<Long, Integer> capacities = new HashMap<>();
    private final Map<Long, Long> cleaningCents = new HashMap<>();

    RoomTransfer(Rooms rooms, Instant now) {
        this.rooms = rooms;
        this.now = now;
    }

    @Override
    public void prepare(List<LegacyRow> rows) {
        // a room has no parts
    }

    @Override
    public @Nullable RoomDetails map(RowNotes notes) {
        return RoomMapping.map(notes);
    }

    @Override
    public void store(LegacyRow row, RoomDetails details, long id) {
        rooms.restore(new Room(new RoomId(id), details, Version.FIRST, Authorship.of(UserId.IMPORT, now)));
    }

    @Override
    public void settle(RowNotes notes, EntityIntake.Result result) {
        Long capacity = notes.row().number("capacity");
        capacities.put(notes.row().key(), capacity == null ? 0 : (int) Math.min(capacity, Integer.MAX_VALUE));
        LegacyMoney.cents(notes.row().value("endreinigung"))
                .ifPresent(cents -> cleaningCents.put(notes.row().key(), cents));
    }

    /** What the final cleaning of the room with this key costs; 0 if that is unknown. */
    long cleaningCents(@Nullable Long key) {
        return key == null ? 0 : cleaningCents.getOrDefault(key, 0L);
    }

    /** The capacity of the room with this key. */
    int capacity(@Nullable Long key) {
        return key == null ? 0 : capacities.getOrDefault(key, 0);
    }
}
