package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.Patch;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingRequest;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Transition;
import herberge.domain.room.Room;
import herberge.domain.shared.Faults;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class TransitionBookingUseCase implements TransitionBooking {

    private static final int MAX_REASON = 500;

    private final Transactions transactions;
    private final Bookings bookings;
    private final LockedBooking current;
    private final Rooms rooms;
    private final BookingRules rules;
    private final Clock clock;

    TransitionBookingUseCase(
            Transactions transactions,
            Bookings bookings,
            LockedBooking current,
            Rooms rooms,
            BookingRules rules,
            Clock clock) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.current = current;
        this.rooms = rooms;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public BookingView step(Caller caller, BookingId id, Transition transition, Patch<TransitionInput> edit) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return transactions.run(caller, () -> {
            Booking before = current.lock(id);
            ParsedRequest<TransitionInput> asked = edit.apply(new TransitionInput(null));
            current.requireFresh(asked, before);
            Faults faults = asked.faultsSoFar();
            String reason = asked.draft().reason();
            faults.checkOptionalText("/reason", reason, MAX_REASON);
            Booking after = before.apply(transition, reason, today, caller.userId(), now);
            Room room = rooms.lock(List.of(before.terms().room())).get(0);
            List<Occupancy> others = rules.others(room.id(), after.stay());
            rules.requireNoObjection(BookingRequest.toStep(before, transition, after, room, others, today), faults);
            bookings.save(after);
            return current.view(id);
        });
    }
}
