package herberge.application.booking;

import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Occupancies.Placement;
import herberge.application.port.Payers;
import herberge.application.port.Rooms;
import herberge.application.shared.EntityKind;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingTerms;
import herberge.domain.booking.BookingViolation;
import herberge.domain.guest.Guest;
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

    /** The terms of a new stay, of the guest that is meant, and what the stay depends on. */
    record Placed(BookingTerms terms, Placement placement) {}

    /** Locks the room, and reads what else the stay depends on. */
    Placed lockPlacement(BookingTerms requested, Faults faults) {
        Placed placed = read(requested);
        if (placed.placement().guestName().isEmpty()) { // merged guests are rare: others cost no query more
            placed = read(requested.withGuest(guests.resolve(requested.guest())));
        }
        requireFound(requested.room(), placed.placement().room().orElse(null), faults);
        requireNamed(requested.guest(), placed.placement().guestName().orElse(null), faults);
        return placed;
    }

    private Placed read(BookingTerms terms) {
        return new Placed(terms, occupancies.lockPlacement(terms.room(), terms.guest(), terms.stay()));
    }

    /** Returns the draft with the guest that is meant, if it names another one than before. */
    BookingDraft resolveGuest(BookingDraft draft, GuestId before) {
        GuestId named = draft.guest();
        return named == null || named.equals(before) ? draft : draft.withGuest(guests.resolve(named));
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

    /** The full name of the guest that is meant. */
    @Nullable
    String guestName(@Nullable GuestId id, Faults faults) {
        return id == null
                ? null
                : requireNamed(
                        id,
                        guests.findFullName(id)
                                .or(() -> guests.findMerged(id).map(Guest::fullName))
                                .orElse(null),
                        faults);
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
