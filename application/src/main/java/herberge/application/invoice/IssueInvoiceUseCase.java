package herberge.application.invoice;

import herberge.application.invoice.InvoiceUseCases.IssueInvoice;
import herberge.application.invoice.InvoiceUseCases.Stores;
import herberge.application.payment.PaymentLedger;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.invoice.InvoiceCharge;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceViolation;
import herberge.domain.invoice.Invoicing;
import herberge.domain.invoice.RecipientKind;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues invoices for a booking, which is locked. */
final class IssueInvoiceUseCase implements IssueInvoice {

    private final ChangeExecutor changes;
    private final PaymentLedger ledger;
    private final InvoiceIssuing issuing;
    private final Clock clock;

    IssueInvoiceUseCase(ChangeExecutor changes, Stores stores, Clock clock) {
        this.changes = changes;
        this.ledger = stores.ledger();
        this.issuing = new InvoiceIssuing(stores);
        this.clock = clock;
    }

    @Override
    public ChangeResult<InvoiceView> issue(Caller caller, BookingId id, ChangeRequest<InvoiceDraft> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.command(caller, request, () -> ledger.lock(id), (booking, faults) -> {
            InvoiceDraft draft = request.appliedTo(InvoiceDraft.BLANK);
            PayerId payer = payer(booking, draft, faults);
            InvoiceCharge charge = new Invoicing(booking, ledger.invoices().listOfBooking(booking.id()))
                    .charge(draft, today, (stay, line) -> InvoiceTexts.of(line), faults);
            InvoiceIssuing.Addressing addressing = new InvoiceIssuing.Addressing(
                    new InvoiceEntry.Parties(null, booking.terms().guest(), payer),
                    issuing.wholeStay(booking),
                    booking.number().value());
            InvoiceIssuing.Moment moment = new InvoiceIssuing.Moment(caller.userId(), now, today);
            return ChangeResult.of(
                    Outcome.CREATED,
                    EntityKind.INVOICE,
                    issuing.issue(draft, charge, List.of(booking), addressing, moment, faults));
        });
    }

    private static @Nullable PayerId payer(Booking booking, InvoiceDraft draft, Faults faults) {
        if (draft.recipient() != RecipientKind.PAYER) {
            return null;
        }
        PayerId payer = booking.terms().remarks().payer();
        if (payer == null) {
            faults.addOnce(Field.of("recipient"), InvoiceViolation.Plain.NO_PAYER);
        }
        return payer;
    }
}
