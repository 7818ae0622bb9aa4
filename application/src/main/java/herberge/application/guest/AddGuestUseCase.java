package herberge.application.guest;

import herberge.application.guest.AddedGuest.DuplicateView;
import herberge.application.guest.GuestUseCases.AddGuest;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.shared.Authorship;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

final class AddGuestUseCase implements AddGuest {

    /** More of them would not help a user to decide. */
    private static final int MOST_DUPLICATES = 10;

    private final ChangeExecutor changes;
    private final Guests guests;
    private final Clock clock;

    AddGuestUseCase(ChangeExecutor changes, Guests guests, Clock clock) {
        this.changes = changes;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public ChangeResult<AddedGuest> add(Caller caller, ChangeRequest<GuestDetails> request) {
        Instant now = clock.instant();
        return changes.command(caller, request, () -> EntityKind.GUEST, (kind, faults) -> {
            GuestDetails details = request.appliedTo(GuestDetails.BLANK);
            details.check(faults);
            faults.refuseIfAny();
            Guest added = guests.add(details, Authorship.of(caller.userId(), now));
            List<DuplicateView> duplicates = guests.findDuplicates(added.id(), MOST_DUPLICATES).stream()
                    .map(DuplicateView::of)
                    .toList();
            GuestView view = GuestView.of(added);
            return ChangeResult.of(Outcome.CREATED, kind, view, new AddedGuest(view, duplicates));
        });
    }
}
