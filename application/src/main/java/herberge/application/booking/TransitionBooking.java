package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Transition;

/** Changes the status of a booking, forward or back, if no rule of the house objects. */
@FunctionalInterface
public interface TransitionBooking {

    ChangeResult<BookingView> step(
            Caller caller, BookingId id, Transition transition, ChangeRequest<TransitionInput> request);
}
