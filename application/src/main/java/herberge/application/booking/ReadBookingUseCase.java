package herberge.application.booking;

import herberge.application.booking.BookingUseCases.ReadBooking;
import herberge.application.port.Bookings;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingId;
import herberge.domain.shared.Refusal;

final class ReadBookingUseCase implements ReadBooking {

    private final Transactions transactions;
    private final Bookings bookings;

    ReadBookingUseCase(Transactions transactions, Bookings bookings) {
        this.transactions = transactions;
        this.bookings = bookings;
    }

    @Override
    public BookingView read(Caller caller, BookingId id) {
        return transactions.read(
                caller,
                () -> bookings.find(id)
                        .map(BookingView::of)
                        .orElseThrow(() -> Refusal.because(new Refusal.NotFound("booking", id.value()))));
    }
}
