package herberge.application.audit;

import herberge.application.booking.BookingView;
import herberge.application.booking.OtherRooms;
import herberge.application.port.Audit.Step;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingConflict.RoomTaken;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Occupancy;
import herberge.domain.room.Room;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bookings go back to their rooms and nights where nobody has them by now. */
record UndoableBookings(Bookings bookings, Rooms rooms, Guests guests, Occupancies occupancies, OtherRooms otherRooms)
        implements Undoable<Booking> {

    @Override
    public Optional<Booking> lock(long id) {
        return bookings.lock(new BookingId(id));
    }

    @Override
    public Version version(Booking booking) {
        return booking.version();
    }

    @Override
    public Object view(Booking booking) {
        return bookings.find(booking.id())
                .map(BookingView::of)
                .orElseThrow(() -> new IllegalStateException("nobody sees booking " + booking.id()));
    }

    @Override
    public Optional<Booking> before(long entry) {
        return bookings.before(entry);
    }

    @Override
    public Booking again(Booking former, @Nullable Booking present, Version last, Caller caller, Instant now) {
        return former.back(last, caller.userId(), now);
    }

    @Override
    public Optional<Refusal> obstacle(Booking again) {
        Room room =
                rooms.lock(List.of(again.terms().room())).stream().findFirst().orElse(null);
        List<Occupancy> inTheWay = inTheWay(again);
        if (room == null || !inTheWay.isEmpty()) {
            return Optional.of(Refusal.because(new RoomTaken(inTheWay, otherRooms.insteadOf(room, again.terms()))));
        }
        if (guests.fullName(again.terms().guest()).isEmpty()) {
            Faults faults = new Faults();
            faults.add("/guestId", Faults.UNKNOWN_REFERENCE, "its guest is gone");
            return Optional.of(faults.refusal());
        }
        return Optional.empty();
    }

    private List<Occupancy> inTheWay(Booking again) {
        StayPeriod nights = again.heldNights();
        return nights == null
                ? List.of()
                : occupancies.of(again.terms().room(), nights).stream()
                        .filter(other -> !other.heldBy(again.id()))
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
