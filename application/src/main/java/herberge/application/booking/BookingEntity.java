package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import java.util.Optional;
import java.util.Set;

/** Bookings as a kind of entity. */
public final class BookingEntity {

    public static final EntityDefinition<Bookings.Named> TYPE =
            new EntityDefinition<>(EntityKind.BOOKING, ReadableBy.EVERY_USER, Optional.of(BookingView::of));

    private BookingEntity() {}

    public static EntityOperations<Bookings.Named> access(
            BookingUseCases.Stores stores, BookingPolicy policy, DependentUpdates dependents) {
        Bookings bookings = stores.bookings();
        return new EntityOperations<>(
                TYPE,
                id -> bookings.find(new BookingId(id)),
                named -> Optional.of(Set.of(named.booking().authorship().createdBy())),
                Optional.of(undo(stores, policy, dependents)));
    }

    private static BookingUndo undo(BookingUseCases.Stores stores, BookingPolicy policy, DependentUpdates dependents) {
        Rooms rooms = stores.rooms();
        Occupancies occupancies = stores.occupancies();
        return new BookingUndo(
                stores.bookings(),
                rooms,
                stores.guests(),
                new BookingRules(policy, rooms, occupancies),
                new AlternativeRooms(rooms, occupancies),
                new StayParts(stores.bookings()),
                stores.ledger(),
                stores.payers(),
                dependents);
    }
}
