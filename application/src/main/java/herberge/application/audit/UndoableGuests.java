package herberge.application.audit;

import herberge.application.guest.GuestView;
import herberge.application.port.Audit.Step;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guests go back to what they were, whoever they are by now. */
record UndoableGuests(Guests guests) implements Undoable<Guest> {

    @Override
    public Optional<Guest> lock(long id) {
        return guests.lock(new GuestId(id));
    }

    @Override
    public EntityView view(Guest guest) {
        return GuestView.of(guest);
    }

    @Override
    public Optional<Guest> before(long entry) {
        return guests.findBefore(entry);
    }

    @Override
    public Optional<Guest> after(long entry) {
        return guests.findAfter(entry);
    }

    @Override
    public Guest without(ThreeWayMerge<Guest> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Guest back(Guest former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(Guest again, @Nullable Guest present, LocalDate today) {}

    @Override
    public void save(Guest again) {
        guests.save(again);
    }

    @Override
    public void restore(Guest again) {
        guests.restore(again);
    }

    @Override
    public void remove(Guest present) {
        InUse.refuseIfAny(guests.references(present.id()));
        guests.remove(present.id());
    }

    @Override
    public List<String> lost(Step step) {
        return List.of();
    }
}
