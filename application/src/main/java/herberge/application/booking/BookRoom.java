package herberge.application.booking;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.booking.BookingDraft;

/** Books one room for one guest if no rule of the house objects. */
@FunctionalInterface
public interface BookRoom {

    BookingView book(Caller caller, Patch<BookingDraft> edit);
}
