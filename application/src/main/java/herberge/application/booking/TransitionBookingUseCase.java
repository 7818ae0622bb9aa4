package herberge.application.booking;

import herberge.application.booking.BookingUseCases.TransitionBooking;
import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.BookingRequest;
import herberge.domain.booking.Occupancy;
import herberge.domain.booking.Transition;
import herberge.domain.room.Room;
import herberge.domain.shared.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class TransitionBookingUseCase implements TransitionBooking {

    private static final int MAX_REASON = 500;

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final Rooms rooms;
    private final BookingRules rules;
    private final Clock clock;

    TransitionBookingUseCase(ChangeExecutor changes, Bookings bookings, Rooms rooms, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.bookings = bookings;
        this.rooms = rooms;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public ChangeResult<BookingView> step(
            Caller caller, BookingId id, Transition transition, ChangeRequest<TransitionInput> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, BookingTarget.of(bookings, id), request, (before, faults) -> {
            String reason = request.appliedTo(TransitionInput.BLANK).reason();
            faults.checkOptionalText(Field.of("reason"), reason, MAX_REASON);
            Booking after = before.apply(transition, reason, today, caller.userId(), now);
            Room room = rooms.lock(List.of(before.terms().room())).get(0);
            List<Occupancy> others = rules.others(room.id(), after.stay());
            rules.requireNoObjection(BookingRequest.toStep(before, transition, after, room, others, today), faults);
            bookings.save(after);
            return BookingTarget.view(bookings, id);
        });
    }
}
