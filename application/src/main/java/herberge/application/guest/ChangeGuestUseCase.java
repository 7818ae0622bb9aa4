package herberge.application.guest;

import herberge.application.port.Guests;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.application.write.VersionCheck;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;

final class ChangeGuestUseCase implements ChangeGuest {

    private final Transactions transactions;
    private final Guests guests;
    private final VersionCheck freshness;
    private final Clock clock;

    ChangeGuestUseCase(Transactions transactions, Guests guests, VersionCheck freshness, Clock clock) {
        this.transactions = transactions;
        this.guests = guests;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public GuestView change(Caller caller, GuestId id, Patch<GuestDetails> edit) {
        Instant now = clock.instant();
        return transactions.run(caller, () -> {
            Guest guest = guests.lock(id).orElseThrow(() -> Refusal.because(new Refusal.NotFound("guest", id.value())));
            ParsedRequest<GuestDetails> asked = edit.apply(guest.details());
            freshness.require(asked, EntityKind.GUEST, id.value(), guest.version(), () -> GuestView.of(guest));
            Faults faults = asked.faultsSoFar();
            asked.draft().check(faults);
            faults.refuseIfAny();
            return GuestView.of(stored(guest, asked.draft(), caller, now));
        });
    }

    private Guest stored(Guest guest, GuestDetails wanted, Caller caller, Instant now) {
        if (wanted.equals(guest.details())) {
            return guest;
        }
        Guest changed = guest.changeTo(wanted, caller.userId(), now);
        guests.save(changed);
        return changed;
    }
}
