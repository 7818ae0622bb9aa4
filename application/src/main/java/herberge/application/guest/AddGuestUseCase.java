package herberge.application.guest;

import herberge.application.port.Guests;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.guest.GuestDetails;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;

final class AddGuestUseCase implements AddGuest {

    private final Transactions transactions;
    private final Guests guests;
    private final Clock clock;

    AddGuestUseCase(Transactions transactions, Guests guests, Clock clock) {
        this.transactions = transactions;
        this.guests = guests;
        this.clock = clock;
    }

    @Override
    public GuestView add(Caller caller, Patch<GuestDetails> edit) {
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            ParsedRequest<GuestDetails> asked = edit.apply(GuestDetails.BLANK);
            Faults faults = asked.faultsSoFar();
            asked.draft().check(faults);
            faults.refuseIfAny();
            return GuestView.of(guests.add(asked.draft(), Authorship.of(caller.userId(), now)));
        });
    }
}
