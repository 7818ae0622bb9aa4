package herberge.application.guest;

import herberge.application.port.Guests;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.NoBody;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.write.VersionCheck;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal;

final class RemoveGuestUseCase implements RemoveGuest {

    private final Transactions transactions;
    private final Guests guests;
    private final VersionCheck freshness;

    RemoveGuestUseCase(Transactions transactions, Guests guests, VersionCheck freshness) {
        this.transactions = transactions;
        this.guests = guests;
        this.freshness = freshness;
    }

    @Override
    public GuestView remove(Caller caller, GuestId id, Patch<NoBody> edit) {
        caller.requireAdmin();
        return transactions.run(caller, () -> {
            Guest guest = guests.lock(id).orElseThrow(() -> Refusal.because(new Refusal.NotFound("guest", id.value())));
            ParsedRequest<NoBody> asked = edit.apply(NoBody.NONE);
            freshness.require(asked, EntityKind.GUEST, id.value(), guest.version(), () -> GuestView.of(guest));
            asked.faultsSoFar().refuseIfAny();
            Refusal.InUse.refuseIfAny(guests.references(id));
            guests.remove(id);
            return GuestView.of(guest);
        });
    }
}
