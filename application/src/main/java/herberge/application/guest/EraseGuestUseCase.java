package herberge.application.guest;

import herberge.application.guest.GuestUseCases.EraseGuest;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Refusal.InUse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class EraseGuestUseCase implements EraseGuest {

    private final ChangeExecutor changes;
    private final Guests guests;
    private final Clock clock;

    EraseGuestUseCase(ChangeExecutor changes, Guests guests, Clock clock) {
        this.changes = changes;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GuestView> erase(Caller caller, GuestId id, ChangeRequest<?> request) {
        caller.requireAdmin();
        Instant now = clock.instant();
        return changes.change(caller, GuestTarget.of(guests, id), request, (guest, faults) -> {
            faults.refuseIfAny();
            long stays = guests.erase(id, LocalDate.ofInstant(now, clock.getZone()), now);
            if (stays > 0) {
                throw Refusal.because(new InUse(List.of(new InUse.Reference("booking", stays))));
            }
            return guests.find(id)
                    .map(GuestView::of)
                    .orElseThrow(() -> Refusal.because(new Refusal.NotFound("guest", id.value())));
        });
    }
}
