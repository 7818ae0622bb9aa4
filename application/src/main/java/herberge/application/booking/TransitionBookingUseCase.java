package herberge.application.booking;

import herberge.application.booking.BookingUseCases.TransitionBooking;
import herberge.application.port.Bookings;
import herberge.application.port.Rooms;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Transition;
import herberge.domain.shared.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

final class TransitionBookingUseCase implements TransitionBooking {

    private final ChangeExecutor changes;
    private final Bookings bookings;
    private final StaySteps steps;
    private final Clock clock;

    TransitionBookingUseCase(ChangeExecutor changes, Bookings bookings, Rooms rooms, BookingRules rules, Clock clock) {
        this.changes = changes;
        this.bookings = bookings;
        this.steps = new StaySteps(bookings, rooms, rules, new StayParts(bookings));
        this.clock = clock;
    }

    @Override
    public ChangeResult<BookingView> step(
            Caller caller, BookingId id, Transition transition, ChangeRequest<TransitionInput> request) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.change(caller, BookingTarget.of(bookings, id), request, (before, faults) -> {
            TransitionInput input = request.appliedTo(TransitionInput.BLANK);
            faults.checkOptionalText(Field.of("reason"), input.reason(), TransitionInput.MAX_REASON);
            StaySteps.Step step = new StaySteps.Step(transition, input, caller.userId(), today, now);
            StaySteps.Plan plan = steps.plan(before, step, faults);
            faults.refuseIfAny(plan.objections());
            steps.carryOut(plan);
            return BookingTarget.view(
                    bookings, plan.dropped().contains(before) ? plan.last().id() : id);
        });
    }
}
