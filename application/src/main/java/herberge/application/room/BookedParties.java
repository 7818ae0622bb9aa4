package herberge.application.room;

import herberge.application.port.Bookings;
import herberge.domain.room.Room;
import herberge.domain.shared.Refusal.InUse;
import java.time.LocalDate;
import java.util.List;

/** No room gets too small for a party that is booked there from today on: not by a change, and not by going back. */
public final class BookedParties {

    private final Bookings bookings;

    public BookedParties(Bookings bookings) {
        this.bookings = bookings;
    }

    /** Refuses where parties would have no room any more; call it with the room locked. */
    public void requireRoom(Room before, Room after, LocalDate today) {
        if (after.capacity() < before.capacity()) {
            long tooLarge = bookings.partiesAbove(after.capacity(), after.id(), today);
            InUse.refuseIfAny(tooLarge == 0 ? List.of() : List.of(new InUse.Reference("booking", tooLarge)));
        }
    }
}
