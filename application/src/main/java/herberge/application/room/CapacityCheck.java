package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.InUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps a room large enough for every party that is booked there from today on, in changes and in undo. */
public final class CapacityCheck {

    private final Bookings bookings;

    public CapacityCheck(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Refuses where parties would no longer fit into the room; call it with the room locked. */
    public void requireRoom(Room before, Room after, LocalDate today) {
        partiesAbove(before, after.capacity(), today).ifPresent(parties -> {
            throw Refusal.because(parties);
        });
    }

    /** The parties, if there are any, that are larger than the new capacity; call it with the room locked. */
    Optional<InUse> partiesAbove(Room room, int capacity, LocalDate today) {
        long tooLarge = capacity < room.capacity() ? bookings.countPartiesAbove(capacity, room.id(), today) : 0;
        return tooLarge == 0
                ? Optional.empty()
                : Optional.of(new InUse(List.of(new InUse.Reference("booking", tooLarge))));
    }
}
