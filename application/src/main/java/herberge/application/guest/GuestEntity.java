package herberge.application.guest;

import herberge.application.port.Guests;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityAccess;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityReaders;
import herberge.application.shared.EntityType;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import java.util.Optional;

/** Guests as a kind of entity. */
public final class GuestEntity {

    public static final EntityType<Guest> TYPE =
            new EntityType<>(EntityKind.GUEST, EntityReaders.EVERY_USER, Optional.of(GuestView::of));

    private GuestEntity() {}

    public static EntityAccess<Guest> access(Guests guests, DependentUpdates dependents) {
        return new EntityAccess<>(
                TYPE,
                id -> guests.find(new GuestId(id)),
                guest -> Optional.empty(),
                Optional.of(new GuestUndo(guests, dependents)));
    }
}
