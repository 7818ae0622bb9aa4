package herberge.application.booking;

import herberge.application.booking.BookingUseCases.ListBookings;
import herberge.application.port.Bookings;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingFilter;

final class ListBookingsUseCase implements ListBookings {

    private final Transactions transactions;
    private final Bookings bookings;
    private final EventLog events;

    ListBookingsUseCase(Transactions transactions, Bookings bookings, EventLog events) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.events = events;
    }

    @Override
    public Page<BookingView> list(Caller caller, BookingFilter filter, PageRequest page) {
        return transactions.read(
                caller,
                () -> Page.after(
                        events.position(), () -> bookings.list(filter, page).map(BookingView::of)));
    }
}
