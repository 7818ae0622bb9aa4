package herberge.application.invoice;

import herberge.application.invoice.InvoiceUseCases.IssueInvoice;
import herberge.application.invoice.InvoiceUseCases.Stores;
import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.ChangeResult.Outcome;
import herberge.application.shared.EntityKind;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.company.CompanySettings;
import herberge.domain.invoice.InvoiceCharge;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.InvoiceViolation;
import herberge.domain.invoice.Invoicing;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.invoice.RecipientKind;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Issues invoices. The series is locked last, when nothing else can be refused, so that only those who issue wait for it. */
final class IssueInvoiceUseCase implements IssueInvoice {

    private final ChangeExecutor changes;
    private final Stores stores;
    private final PaymentLedger ledger;
    private final Clock clock;

    IssueInvoiceUseCase(ChangeExecutor changes, Stores stores, Clock clock) {
        this.changes = changes;
        this.stores = stores;
        this.ledger = stores.ledger();
        this.clock = clock;
    }

    @Override
    public ChangeResult<InvoiceView> issue(Caller caller, BookingId id, ChangeRequest<InvoiceDraft> request) {
        Instant now = clock.instant(); // outside: a repeated unit of work must not see another time
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        return changes.command(caller, request, () -> ledger.lock(id), (booking, faults) -> {
            InvoiceDraft draft = request.appliedTo(InvoiceDraft.BLANK);
            PayerId payer = payer(booking, draft, faults);
            List<IssuedInvoice> before = ledger.invoices().listOfBooking(booking.id());
            InvoiceCharge charge = new Invoicing(booking, before).charge(draft, today, InvoiceTexts::of, faults);
            CompanySettings company = stores.company().read().settings();
            InvoiceParties parties = parties(company, booking, payer);
            InvoiceCharge.Frame frame = frame(booking, parties, company);
            InvoiceSeries series = ledger.invoices().lockSeries();
            InvoiceCharge.Days days = days(draft, series, today, company.paymentDays(), faults);
            InvoiceContent content = charge.content(series.next(days.issuedOn()), days, frame);
            InvoiceEntry entry =
                    InvoiceEntry.of(content, booking.id(), booking.terms().guest(), payer, charge.positions());
            IssuedInvoice issued = ledger.invoices()
                    .add(
                            series,
                            entry,
                            content,
                            stores.documents().make(content, company.logo()),
                            Authorship.of(caller.userId(), now));
            ledger.saveInvoiced(booking, caller.userId(), now);
            return ChangeResult.of(Outcome.CREATED, EntityKind.INVOICE, InvoiceView.of(issued, parties.warnings()));
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

    private InvoiceParties parties(CompanySettings company, Booking booking, @Nullable PayerId payer) {
        return payer == null
                ? InvoiceParties.of(
                        company,
                        stores.guests()
                                .find(booking.terms().guest())
                                .orElseThrow()
                                .details())
                : InvoiceParties.of(
                        company, stores.payers().find(payer).orElseThrow().details());
    }

    private static InvoiceCharge.Days days(
            InvoiceDraft draft, InvoiceSeries series, LocalDate today, long paymentDays, Faults faults) {
        LocalDate wanted = draft.issuedOn();
        LocalDate newest = series.issuedOn();
        if (wanted != null && newest != null && newest.isAfter(wanted)) {
            faults.addOnce(Field.of("issuedOn"), new InvoiceViolation.BeforeNewest(newest));
            throw faults.refusal();
        }
        LocalDate issuedOn = wanted == null ? series.dayFor(today) : wanted;
        LocalDate due = draft.dueOn();
        return new InvoiceCharge.Days(issuedOn, due == null ? issuedOn.plusDays(paymentDays) : due);
    }

    private InvoiceCharge.Frame frame(Booking first, InvoiceParties parties, CompanySettings company) {
        return new InvoiceCharge.Frame(
                wholeStay(first),
                first.number().value(),
                parties.seller(),
                parties.recipient(),
                company.texts().intro(),
                company.texts().footer());
    }

    private StayPeriod wholeStay(Booking first) {
        Booking last = first;
        for (BookingId next = first.links().continuedBy(); next != null; ) {
            last = ledger.bookings().find(next).map(Bookings.Named::booking).orElseThrow();
            next = last.links().continuedBy();
        }
        return new StayPeriod(first.stay().checkIn(), last.stay().checkOut());
    }
}
