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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class EraseGuestUseCase implements EraseGuest {

    private final Transactions transactions;
    private final Guests guests;
    private final VersionCheck freshness;
    private final Clock clock;

    EraseGuestUseCase(Transactions transactions, Guests guests, VersionCheck freshness, Clock clock) {
        this.transactions = transactions;
        this.guests = guests;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public GuestView erase(Caller caller, GuestId id, Patch<NoBody> edit) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            Guest guest = guests.lock(id).orElseThrow(() -> notFound(id));
            ParsedRequest<NoBody> asked = edit.apply(NoBody.NONE);
            freshness.require(asked, EntityKind.GUEST, id.value(), guest.version(), () -> GuestView.of(guest));
            asked.faultsSoFar().refuseIfAny();
            long stays = guests.erase(id, LocalDate.ofInstant(now, clock.getZone()), now);
            if (stays > 0) {
                throw Refusal.because(new Refusal.InUse(List.of(new Refusal.InUse.Reference("booking", stays))));
            }
            return guests.find(id).map(GuestView::of).orElseThrow(() -> notFound(id));
        });
    }

    private static Refusal notFound(GuestId id) {
        return Refusal.because(new Refusal.NotFound("guest", id.value()));
    }
}
