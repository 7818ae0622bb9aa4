package herberge.application.booking;

import herberge.application.port.Groups;
import herberge.application.port.Guests;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of groups. Their bookings are undone by themselves, and raise the version of the group. */
record GroupUndo(Groups groups, Guests guests) implements Undo<BookingGroup> {

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

    @Override
    public boolean raisedByBookings() {
        return true;
    }

    @Override
    public Optional<BookingGroup> lock(long id) {
        return groups.lock(new GroupId(id));
    }

    @Override
    public EntityView view(BookingGroup group) {
        return GroupView.of(groups.find(group.id()).orElse(group));
    }

    @Override
    public Optional<BookingGroup> before(long entry) {
        return groups.findBefore(entry);
    }

    @Override
    public Optional<BookingGroup> after(long entry) {
        return groups.findAfter(entry);
    }

    @Override
    public BookingGroup revert(ThreeWayMerge<BookingGroup> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public BookingGroup recreate(BookingGroup former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(
            BookingGroup wanted, @Nullable BookingGroup present, LocalDate today, Set<Long> disregard) {
        if (guests.findFullName(wanted.contact()).isEmpty()) {
            Faults faults = new Faults();
            faults.add(
                    Field.of("contactGuestId"),
                    UnknownReference.gone(EntityKind.GUEST, wanted.contact().value()));
            throw faults.refusal();
        }
    }

    @Override
    public void save(BookingGroup reverted, Set<Long> together) {
        if (groups.find(reverted.id()).filter(reverted::equals).isEmpty()) {
            groups.save(reverted);
        }
    }

    @Override
    public void restore(BookingGroup recreated) {
        groups.restore(recreated);
    }

    @Override
    public void remove(BookingGroup present) {
        groups.remove(present.id());
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }

    @Override
    public DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }
}
