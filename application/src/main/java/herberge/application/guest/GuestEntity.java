package herberge.application.guest;

import herberge.application.port.Guests;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.application.shared.ReadableBy;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import java.util.Optional;

/** Guests as a kind of entity. */
public final class GuestEntity {

    public static final EntityDefinition<Guest> TYPE =
            new EntityDefinition<>(EntityKind.GUEST, ReadableBy.EVERY_USER, Optional.of(GuestView::of));

    private GuestEntity() {}

    public static EntityOperations<Guest> access(Guests guests, DependentUpdates dependents) {
        return new EntityOperations<>(
                TYPE,
                id -> guests.find(new GuestId(id)),
                guest -> Optional.empty(),
                Optional.of(new GuestUndo(guests, dependents)));
    }
}
