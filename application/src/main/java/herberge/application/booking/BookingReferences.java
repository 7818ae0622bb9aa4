package herberge.application.booking;

import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Occupancies.Placement;
import herberge.application.port.Payers;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingViolation;
import herberge.domain.guest.GuestId;
import herberge.domain.payer.PayerId;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the room, the guest and the payer that a booking names, or adds a fault where there is none. */
final class BookingReferences {

    private final Rooms rooms;
    private final Guests guests;
    private final Occupancies occupancies;
    private final Payers payers;

    BookingReferences(BookingUseCases.Stores stores) {
        this.rooms = stores.rooms();
        this.guests = stores.guests();
        this.occupancies = stores.occupancies();
        this.payers = stores.payers();
    }

    /** Adds a fault if the payer that is named does not exist. */
    void checkPayer(@Nullable PayerId id, Faults faults) {
        if (id != null && payers.find(id).isEmpty()) {
            faults.addOnce(Field.of("payerId"), UnknownReference.missing(EntityKind.PAYER, id.value()));
        }
    }

    /** Locks the room, and reads what else the stay depends on. */
    Placement lockPlacement(BookingTerms terms, Faults faults) {
        Placement placement = occupancies.lockPlacement(terms.room(), terms.guest(), terms.stay());
        requireFound(terms.room(), placement.room().orElse(null), faults);
        requireNamed(terms.guest(), placement.guestName().orElse(null), faults);
        return placement;
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
        return id == null ? null : requireNamed(id, guests.findFullName(id).orElse(null), faults);
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

    private static @Nullable String requireNamed(GuestId id, @Nullable String name, Faults faults) {
        if (name == null) {
            faults.addOnce(Field.of("guestId"), UnknownReference.missing(EntityKind.GUEST, id.value()));
        }
        return name;
    }
}
