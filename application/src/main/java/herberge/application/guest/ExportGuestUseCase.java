package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.port.Audit;
import herberge.application.port.Bookings;
import herberge.application.port.Guests;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingFilter;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Refusal;
import java.util.List;

final class ExportGuestUseCase implements ExportGuest {

    private final Transactions transactions;
    private final Guests guests;
    private final Bookings bookings;
    private final Reminders reminders;
    private final Audit audit;

    ExportGuestUseCase(Transactions transactions, Guests guests, Bookings bookings, Reminders reminders, Audit audit) {
        this.transactions = transactions;
        this.guests = guests;
        this.bookings = bookings;
        this.reminders = reminders;
        this.audit = audit;
    }

    @Override
    public GuestExport export(Caller caller, GuestId id) {
        return transactions.reading(caller, () -> {
            GuestView guest = guests.find(id)
                    .map(GuestView::of)
                    .orElseThrow(() -> Refusal.because(new Refusal.NotFound("guest", id.value())));
            List<BookingView> stays = bookings.all(BookingFilter.of(id)).stream()
                    .map(BookingView::of)
                    .toList();
            List<ReminderView> about =
                    reminders.ofGuest(id).stream().map(ReminderView::of).toList();
            return new GuestExport(guest, stays, about, audit.ofGuest(id));
        });
    }
}
