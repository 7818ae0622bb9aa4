package herberge.application.booking;

import herberge.application.port.Bookings;
import herberge.application.port.Transactions;
import herberge.application.shared.Asked;
import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;

final class RemoveBookingUseCase implements RemoveBooking {

    private final Transactions transactions;
    private final Bookings bookings;
    private final CurrentBooking current;

    RemoveBookingUseCase(Transactions transactions, Bookings bookings, CurrentBooking current) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.current = current;
    }

    @Override
    public BookingView remove(Caller caller, BookingId id, Edit<NoInput> edit) {
        caller.requireAdmin();
        return transactions.required(caller, () -> {
            Booking booking = current.lock(id);
            Asked<NoInput> asked = edit.apply(NoInput.NONE);
            current.requireFresh(asked, booking);
            asked.faultsSoFar().refuseIfAny();
            BookingView gone = current.view(id);
            bookings.remove(id);
            return gone;
        });
    }
}
