package herberge.application.guest;

import herberge.application.booking.BookingView;
import herberge.application.booking.GroupView;
import herberge.application.credit.CreditView;
import herberge.application.guest.GuestUseCases.ExportGuest;
import herberge.application.guest.GuestUseCases.Stores;
import herberge.application.invoice.InvoiceView;
import herberge.application.payment.PaymentView;
import herberge.application.port.Bookings;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.shared.Refusal;
import java.util.function.Consumer;
import java.util.stream.Stream;

final class ExportGuestUseCase implements ExportGuest {

    private final Transactions transactions;
    private final Stores stores;

    ExportGuestUseCase(Transactions transactions, Stores stores) {
        this.transactions = transactions;
        this.stores = stores;
    }

    @Override
    public void export(Caller caller, GuestId id, Consumer<GuestExport> telling) {
        transactions.read(caller, () -> {
            Guest guest = stores.guests()
                    .findResolved(id)
                    .orElseThrow(() -> Refusal.because(new Refusal.NotFound("guest", id.value())));
            try (Stream<Bookings.Named> stays = stores.bookings().streamOfGuest(guest.id());
                    Stream<Reminder> about = stores.reminders().streamOfGuest(guest.id());
                    Stream<AuditEntry> history = stores.audit().streamOfGuest(guest.id())) {
                telling.accept(new GuestExport(
                        GuestView.of(guest),
                        stays.map(BookingView::of).iterator(),
                        stores.groups().listOf(guest.id()).stream()
                                .map(GroupView::of)
                                .toList(),
                        stores.payments().listOfGuest(guest.id()).stream()
                                .map(PaymentView::of)
                                .toList(),
                        stores.credits().listOfGuest(guest.id()).stream()
                                .map(CreditView::of)
                                .toList(),
                        stores.invoices().listOfGuest(guest.id()).stream()
                                .map(InvoiceView::of)
                                .toList(),
                        about.map(ReminderView::of).iterator(),
                        history.iterator()));
            }
            return true;
        });
    }
}
