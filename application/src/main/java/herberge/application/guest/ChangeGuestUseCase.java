package herberge.application.guest;

import herberge.application.guest.GuestUseCases.ChangeGuest;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import java.time.Clock;
import java.time.Instant;

final class ChangeGuestUseCase implements ChangeGuest {

    private final ChangeExecutor changes;
    private final Guests guests;
    private final Clock clock;

    ChangeGuestUseCase(ChangeExecutor changes, Guests guests, Clock clock) {
        this.changes = changes;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GuestView> change(Caller caller, GuestId id, ChangeRequest<GuestDetails> request) {
        Instant now = clock.instant();
        return changes.change(caller, GuestTarget.of(guests, id), request, (guest, faults) -> {
            GuestDetails details = request.appliedTo(guest.details());
            details.check(faults);
            faults.refuseIfAny();
            return GuestView.of(save(guest, details, caller, now));
        });
    }

    private Guest save(Guest guest, GuestDetails details, Caller caller, Instant now) {
        if (details.equals(guest.details())) {
            return guest;
        }
        Guest changed = guest.changeTo(details, caller.userId(), now);
        guests.save(changed);
        return changed;
    }
}
