package herberge.application.guest;

import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal.InUse;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of guests. */
record GuestUndo(Guests guests, DependentUpdates dependents) implements Undo<Guest> {

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

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
    public Guest revert(ThreeWayMerge<Guest> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Guest recreate(Guest former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(Guest wanted, @Nullable Guest present, LocalDate today, Set<Long> disregard) {}

    @Override
    public void save(Guest reverted, Set<Long> together) {
        guests.save(reverted);
    }

    @Override
    public void restore(Guest recreated) {
        guests.restore(recreated);
    }

    @Override
    public void remove(Guest present) {
        InUse.refuseIfAny(guests.references(present.id()));
        guests.remove(present.id());
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }
}
