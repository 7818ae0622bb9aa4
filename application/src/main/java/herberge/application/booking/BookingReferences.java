package herberge.application.booking;

import herberge.application.port.Guests;
import herberge.application.port.Rooms;
import herberge.domain.guest.GuestId;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the room and the guest that a booking names, or notes that there is no such one. */
final class BookingReferences {

    private final Rooms rooms;
    private final Guests guests;

    BookingReferences(Rooms rooms, Guests guests) {
        this.rooms = rooms;
        this.guests = guests;
    }

    /** The room, locked for the caller. */
    @Nullable
    Room lockRoom(@Nullable RoomId id, Faults faults) {
        return id == null
                ? null
                : known(rooms.lock(List.of(id)).stream().findFirst().orElse(null), faults);
    }

    /** The room as it stands. */
    @Nullable
    Room room(@Nullable RoomId id, Faults faults) {
        return id == null ? null : known(rooms.find(id).orElse(null), faults);
    }

    /** How the guest is called. */
    @Nullable
    String guestName(@Nullable GuestId id, Faults faults) {
        if (id == null) {
            return null;
        }
        String name = guests.findFullName(id).orElse(null);
        if (name == null) {
            faults.addOnce("/guestId", Faults.UNKNOWN_REFERENCE, "there is no such guest");
        }
        return name;
    }

    /** Whoever was not found has been noted as a fault, and a request with a fault has been refused. */
    static String known(@Nullable String guestName) {
        return Objects.requireNonNull(guestName, "a fault was noted and not told");
    }

    /** Where a request is incomplete no policy can be asked, but this much can be said. */
    void checkSize(@Nullable Room room, @Nullable Long partySize, Faults faults) {
        if (room != null && partySize != null && partySize > room.capacity()) {
            faults.addOnce("/partySize", "above-capacity", "the room takes at most " + room.capacity() + " persons");
        }
    }

    private static @Nullable Room known(@Nullable Room room, Faults faults) {
        if (room == null) {
            faults.addOnce("/roomId", Faults.UNKNOWN_REFERENCE, "there is no such room");
        }
        return room;
    }
}
