package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingPolicy;
import java.util.Optional;
import java.util.Set;

/** Bookings as a kind of entity. */
public final class BookingEntity {

    public static final EntityType<Bookings.Named> TYPE =
            new EntityType<>(EntityKind.BOOKING, EntityReaders.EVERY_USER, Optional.of(BookingView::of));

    private BookingEntity() {}

    public static EntityAccess<Bookings.Named> access(
            BookingUseCases.Stores stores, BookingPolicy policy, DependentUpdates dependents) {
        Bookings bookings = stores.bookings();
        return new EntityAccess<>(
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
                dependents);
    }
}
