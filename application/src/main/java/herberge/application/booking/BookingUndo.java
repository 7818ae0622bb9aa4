package herberge.application.booking;

import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.Payers;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.DependentUpdates;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.Undo;
import herberge.application.shared.UnknownReference;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.PolicyInput;
import herberge.domain.payer.PayerId;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Undo of bookings: they go back to their rooms and nights where the rules allow that today. */
record BookingUndo(
        Bookings bookings,
        Rooms rooms,
        Guests guests,
        BookingRules rules,
        AlternativeRooms otherRooms,
        StayParts stays,
        PaymentLedger ledger,
        Payers payers,
        DependentUpdates dependents)
        implements Undo<Booking> {

    @Override
    public boolean lockedAfterBookings() {
        return false;
    }

    @Override
    public Optional<Booking> lock(long id) {
        return bookings.lock(new BookingId(id));
    }

    @Override
    public EntityView view(Booking booking) {
        return bookings.find(booking.id())
                .map(BookingView::of)
                .orElseThrow(() -> new IllegalStateException("no booking is visible under id " + booking.id()));
    }

    @Override
    public Optional<Booking> before(long entry) {
        return bookings.findBefore(entry);
    }

    @Override
    public Optional<Booking> after(long entry) {
        return bookings.findAfter(entry);
    }

    @Override
    public Booking revert(ThreeWayMerge<Booking> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Booking recreate(Booking former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(Booking wanted, @Nullable Booking present, LocalDate today, Set<Long> disregard) {
        requireAllowed(wanted, Optional.ofNullable(present), today, disregard);
        if (present != null) {
            for (Booking part : followers(wanted, disregard)) {
                requireAllowed(followed(part, wanted), Optional.of(part), today, disregard);
            }
        }
    }

    private void requireAllowed(Booking wanted, Optional<Booking> before, LocalDate today, Set<Long> disregard) {
        RoomId roomId = wanted.terms().room();
        Room room = rooms.lock(List.of(roomId)).stream().findFirst().orElse(null);
        List<Occupancy> others = rules.others(roomId, wanted.stay()).stream()
                .filter(other -> !other.isHeldBy(wanted.id())) // a concurrent request may have restored it just now
                .filter(other -> disregard.stream().noneMatch(id -> other.isHeldBy(new BookingId(id))))
                .toList();
        if (room == null) {
            throw Refusal.because(
                    new RoomTaken(taken(others, wanted), otherRooms.insteadOf(null, wanted.terms(), today)));
        }
        Faults faults = new Faults();
        if (guests.findFullName(wanted.terms().guest()).isEmpty()) {
            faults.add(
                    Field.of("guestId"),
                    UnknownReference.gone(
                            EntityKind.GUEST, wanted.terms().guest().value()));
        }
        PayerId payer = wanted.terms().remarks().payer();
        if (payer != null && payers.find(payer).isEmpty()) {
            faults.add(Field.of("payerId"), UnknownReference.gone(EntityKind.PAYER, payer.value()));
        }
        rules.requireNoObjection(PolicyInput.toRestore(before, wanted, room, others, today), faults);
    }

    private static List<Occupancy> taken(List<Occupancy> others, Booking wanted) {
        return others.stream()
                .filter(other -> other.blocks(wanted.terms().room(), wanted.stay()))
                .toList();
    }

    @Override
    public void save(Booking reverted, Set<Long> together) {
        bookings.save(reverted);
        followers(reverted, together).forEach(part -> bookings.save(followed(part, reverted)));
    }

    /**
     * Returns the other bookings of the stay that differ in what all of its bookings have in common. Bookings that the change
     * changed too are undone by themselves. The first booking of a stay is saved last, so that all others follow it then.
     */
    private List<Booking> followers(Booking reverted, Set<Long> together) {
        boolean last = reverted.links().isFirst();
        return stays.lock(reverted).stream()
                .filter(part -> last || !together.contains(part.id().value()))
                .filter(part -> !part.id().equals(reverted.id()) && !part.follows(reverted))
                .toList();
    }

    private static Booking followed(Booking part, Booking reverted) {
        return part.follow(
                reverted,
                reverted.authorship().updatedBy(),
                reverted.authorship().updatedAt());
    }

    @Override
    public void restore(Booking recreated) {
        bookings.restore(recreated);
    }

    @Override
    public void remove(Booking present) {
        ledger.requireNoRecords(List.of(present));
        bookings.remove(present.id());
    }

    @Override
    public List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }
}
