package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.InUse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** No room gets too small for a party that is booked there from today on: not by a change, and not by going back. */
public final class CapacityCheck {

    private final Bookings bookings;

    public CapacityCheck(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Refuses where parties would have no room any more; call it with the room locked. */
    public void requireRoom(Room before, Room after, LocalDate today) {
        inTheWay(before, after.capacity(), today).ifPresent(parties -> {
            throw Refusal.because(parties);
        });
    }

    /** The parties, if there are any, that keep the room from taking so few; call it with the room locked. */
    Optional<InUse> inTheWay(Room room, int capacity, LocalDate today) {
        long tooLarge = capacity < room.capacity() ? bookings.countPartiesAbove(capacity, room.id(), today) : 0;
        return tooLarge == 0
                ? Optional.empty()
                : Optional.of(new InUse(List.of(new InUse.Reference("booking", tooLarge))));
    }
}
