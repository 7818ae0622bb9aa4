package herberge.application.guest;

import herberge.application.guest.GuestUseCases.RemoveGuest;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal.InUse;

final class RemoveGuestUseCase implements RemoveGuest {

    private final ChangeExecutor changes;
    private final Guests guests;

    RemoveGuestUseCase(ChangeExecutor changes, Guests guests) {
        this.changes = changes;
        this.guests = guests;
    }

    @Override
    public ChangeResult<GuestView> remove(Caller caller, GuestId id, ChangeRequest<?> request) {
        caller.requireAdmin();
        return changes.remove(caller, GuestTarget.of(guests, id), request, (guest, faults) -> {
            faults.refuseIfAny();
            InUse.refuseIfAny(guests.references(id));
            guests.remove(id);
            return GuestView.of(guest);
        });
    }
}
