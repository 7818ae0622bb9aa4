package herberge.application.invoice;

import herberge.application.invoice.InvoiceUseCases.CancelInvoice;
import herberge.application.invoice.InvoiceUseCases.Reason;
import herberge.application.invoice.InvoiceUseCases.Stores;
import herberge.application.payment.PaymentLedger;
import herberge.application.port.Invoices;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FrozenBytes;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.Invoicing;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Field;
import herberge.domain.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

final class CancelInvoiceUseCase implements CancelInvoice {

    private static final int MAX_REASON = 200;

    private final ChangeExecutor changes;
    private final Stores stores;
    private final PaymentLedger ledger;
    private final Invoices invoices;
    private final Clock clock;

    CancelInvoiceUseCase(ChangeExecutor changes, Stores stores, Clock clock) {
        this.changes = changes;
        this.stores = stores;
        this.ledger = stores.ledger();
        this.invoices = ledger.invoices();
        this.clock = clock;
    }

    @Override
    public ChangeResult<InvoiceView> cancel(Caller caller, InvoiceId id, ChangeRequest<Reason> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.command(caller, request, () -> lock(id), (bookings, faults) -> {
            String reason = request.appliedTo(Reason.BLANK).reason();
            faults.checkText(Field.of("reason"), reason, MAX_REASON);
            faults.refuseIfAny();
            IssuedInvoice issued = find(id); // read again: cancelled at most once, because the booking is locked now
            bookings.forEach(booking ->
                    new Invoicing(booking, invoices.listOfBooking(booking.id())).requireCancellable(issued.invoice()));
            InvoiceSeries series = invoices.lockSeries();
            LocalDate day = series.dayFor(today);
            InvoiceContent content = issued.content().cancelled(series.next(day), day, Objects.requireNonNull(reason));
            InvoiceEntry entry = InvoiceEntry.cancelling(issued.invoice(), content);
            IssuedInvoice cancellation =
                    invoices.add(series, entry, content, documents(content), Authorship.of(caller.userId(), now));
            bookings.forEach(booking -> ledger.saveInvoiced(booking, caller.userId(), now));
            return ChangeResult.of(Outcome.CREATED, EntityKind.INVOICE, InvoiceView.of(cancellation));
        });
    }

    private Map<InvoiceFormat, FrozenBytes> documents(InvoiceContent content) {
        return stores.documents()
                .make(content, stores.company().read().settings().logo());
    }

    /** Locks the bookings that are charged; who does not see all of them cannot cancel the invoice. */
    private List<Booking> lock(InvoiceId id) {
        List<BookingId> charged = find(id).invoice().entry().bookings();
        List<Booking> bookings = ledger.bookings().lock(charged).stream()
                .filter(booking -> charged.contains(booking.id()))
                .toList();
        if (bookings.size() < charged.size()) {
            throw Refusal.because(new Refusal.NotFound(EntityKind.INVOICE.code(), id.value()));
        }
        return bookings;
    }

    private IssuedInvoice find(InvoiceId id) {
        return invoices.find(id)
                .orElseThrow(() -> Refusal.because(new Refusal.NotFound(EntityKind.INVOICE.code(), id.value())));
    }
}
