package herberge.application.guest;

import herberge.application.port.Guests;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeTarget;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;

/** The guest that a request changes. */
final class GuestTarget {

    private GuestTarget() {}

    static ChangeTarget<Guest> of(Guests guests, GuestId id) {
        return new ChangeTarget<>(EntityKind.GUEST, id.value(), () -> guests.lock(id), Guest::version, GuestView::of);
    }
}
