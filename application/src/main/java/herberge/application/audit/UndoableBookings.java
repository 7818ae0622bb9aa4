package herberge.application.audit;

import herberge.application.booking.AlternativeRooms;
import herberge.application.booking.BookingRules;
import herberge.application.booking.BookingView;
import herberge.application.port.Audit.Step;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingRequest;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.room.RoomId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bookings go back to their rooms and nights where the house would take them there today. */
record UndoableBookings(Bookings bookings, Rooms rooms, Guests guests, BookingRules rules, AlternativeRooms otherRooms)
        implements Undoable<Booking> {

    @Override
    public Optional<Booking> lock(long id) {
        return bookings.lock(new BookingId(id));
    }

    @Override
    public EntityView view(Booking booking) {
        return bookings.find(booking.id())
                .map(BookingView::of)
                .orElseThrow(() -> new IllegalStateException("nobody sees booking " + booking.id()));
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
    public Booking without(ThreeWayMerge<Booking> change, Caller caller, Instant now) {
        return change.present().revert(change, caller.userId(), now);
    }

    @Override
    public Booking back(Booking former, Version last, Caller caller, Instant now) {
        return former.restore(last, caller.userId(), now);
    }

    @Override
    public void requirePossible(Booking again, @Nullable Booking present, LocalDate today) {
        RoomId wanted = again.terms().room();
        Room room = rooms.lock(List.of(wanted)).stream().findFirst().orElse(null);
        List<Occupancy> others = rules.others(wanted, again.stay()).stream()
                .filter(other -> !other.isHeldBy(again.id())) // a rival may have brought it back just now
                .toList();
        if (room == null) {
            throw Refusal.because(
                    new RoomTaken(taken(others, again), otherRooms.insteadOf(null, again.terms(), today)));
        }
        Faults faults = new Faults();
        if (guests.findFullName(again.terms().guest()).isEmpty()) {
            faults.add("/guestId", Faults.UNKNOWN_REFERENCE, "its guest is gone");
        }
        Optional<Booking> is = Optional.ofNullable(present);
        rules.requireNoObjection(BookingRequest.toRestore(is, again, room, others, today), faults);
    }

    private static List<Occupancy> taken(List<Occupancy> others, Booking again) {
        return others.stream()
                .filter(other -> other.blocks(again.terms().room(), again.stay()))
                .toList();
    }

    @Override
    public void save(Booking again) {
        bookings.save(again);
    }

    @Override
    public void restore(Booking again) {
        bookings.restore(again);
    }

    @Override
    public void remove(Booking present) {
        bookings.remove(present.id());
    }

    @Override
    public List<String> lost(Step step) {
        return List.of();
    }
}
