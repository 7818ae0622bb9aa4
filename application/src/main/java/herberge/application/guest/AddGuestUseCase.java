package herberge.application.guest;

import herberge.application.guest.GuestUseCases.AddGuest;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.guest.GuestDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;

final class AddGuestUseCase implements AddGuest {

    private final ChangeExecutor changes;
    private final Guests guests;
    private final Clock clock;

    AddGuestUseCase(ChangeExecutor changes, Guests guests, Clock clock) {
        this.changes = changes;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public ChangeResult<GuestView> add(Caller caller, ChangeRequest<GuestDetails> request) {
        Instant now = clock.instant();
        return changes.create(caller, EntityKind.GUEST, request, faults -> {
            GuestDetails details = request.appliedTo(GuestDetails.BLANK);
            details.check(faults);
            faults.refuseIfAny();
            return GuestView.of(guests.add(details, Authorship.of(caller.userId(), now)));
        });
    }
}
