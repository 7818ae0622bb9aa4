package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.booking.BookingId;
import herberge.domain.booking.Transition;

/** Takes a booking from one status to the next, or back, if no rule of the house objects. */
@FunctionalInterface
public interface TransitionBooking {

    BookingView step(Caller caller, BookingId id, Transition transition, Patch<TransitionInput> edit);
}
