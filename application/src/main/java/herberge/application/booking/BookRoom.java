package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.booking.BookingDraft;

/** Books one room for one guest if no rule of the house objects. */
@FunctionalInterface
public interface BookRoom {

    ChangeResult<BookingView> book(Caller caller, ChangeRequest<BookingDraft> request);
}
