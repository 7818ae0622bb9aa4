package herberge.application.booking;

import herberge.application.port.Guests;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingViolation;
import herberge.domain.guest.GuestId;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the room and the guest that a booking names, or adds a fault where there is none. */
final class BookingReferences {

    private final Rooms rooms;
    private final Guests guests;

    BookingReferences(Rooms rooms, Guests guests) {
        this.rooms = rooms;
        this.guests = guests;
    }

    /** Locks the room. */
    @Nullable
    Room lockRoom(@Nullable RoomId id, Faults faults) {
        return id == null
                ? null
                : requireFound(id, rooms.lock(List.of(id)).stream().findFirst().orElse(null), faults);
    }

    /** The room, not locked. */
    @Nullable
    Room room(@Nullable RoomId id, Faults faults) {
        return id == null ? null : requireFound(id, rooms.find(id).orElse(null), faults);
    }

    /** The full name of the guest. */
    @Nullable
    String guestName(@Nullable GuestId id, Faults faults) {
        if (id == null) {
            return null;
        }
        String name = guests.findFullName(id).orElse(null);
        if (name == null) {
            faults.addOnce(Field.of("guestId"), UnknownReference.missing(EntityKind.GUEST, id.value()));
        }
        return name;
    }

    /** A guest who was not found is a fault, and a request with a fault has been refused. */
    static String requireKnown(@Nullable String guestName) {
        return Objects.requireNonNull(guestName, "a fault was added and not reported");
    }

    /** Checks the party size where the request is incomplete, so that no policy can be asked. */
    void checkSize(@Nullable Room room, @Nullable Long partySize, Faults faults) {
        if (room != null && partySize != null && partySize > room.capacity()) {
            faults.addOnce(Field.of("partySize"), new BookingViolation.AboveCapacity(room.capacity()));
        }
    }

    private static @Nullable Room requireFound(RoomId id, @Nullable Room room, Faults faults) {
        if (room == null) {
            faults.addOnce(Field.of("roomId"), UnknownReference.missing(EntityKind.ROOM, id.value()));
        }
        return room;
    }
}
