package herberge.application.invoice;

import herberge.application.invoice.InvoiceUseCases.Stores;
import herberge.application.payment.PaymentLedger;
import herberge.application.port.Bookings;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.company.CompanySettings;
import herberge.domain.invoice.InvoiceCharge;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceDraft;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.InvoiceViolation;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Faults;
import herberge.domain.shared.Field;
import herberge.domain.shared.StayPeriod;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Issues invoices. The series is locked last, when nothing else can be refused, so that only those who issue wait for it. */
record InvoiceIssuing(Stores stores) {

    /** Who issues, and when. */
    record Moment(UserId author, Instant now, LocalDate today) {}

    /** For whom an invoice is, and what it says about the stay. */
    record Addressing(InvoiceEntry.Parties parties, StayPeriod stay, String reservation) {}

    /**
     * Issues an invoice for locked bookings, whose versions rise.
     *
     * @param booked those that are charged
     */
    InvoiceView issue(
            InvoiceDraft draft,
            InvoiceCharge charge,
            List<Booking> booked,
            Addressing addressing,
            Moment moment,
            Faults faults) {
        PaymentLedger ledger = stores.ledger();
        CompanySettings company = stores.company().read().settings();
        InvoiceParties parties = parties(company, addressing.parties());
        InvoiceCharge.Frame frame = new InvoiceCharge.Frame(
                addressing.stay(),
                addressing.reservation(),
                parties.seller(),
                parties.recipient(),
                company.texts().intro(),
                company.texts().footer());
        InvoiceSeries series = ledger.invoices().lockSeries();
        InvoiceCharge.Days days = days(draft, series, moment.today(), company.paymentDays(), faults);
        InvoiceContent content = charge.content(series.next(days.issuedOn()), days, frame);
        InvoiceEntry entry = InvoiceEntry.of(content, charge.parts(), addressing.parties());
        IssuedInvoice issued = ledger.invoices()
                .add(
                        series,
                        entry,
                        content,
                        stores.documents().make(content, company.logo()),
                        Authorship.of(moment.author(), moment.now()));
        booked.forEach(booking -> ledger.saveInvoiced(booking, moment.author(), moment.now()));
        return InvoiceView.of(issued, parties.warnings());
    }

    private InvoiceParties parties(CompanySettings company, InvoiceEntry.Parties parties) {
        return parties.payer() == null
                ? InvoiceParties.of(
                        company,
                        stores.guests().find(parties.guest()).orElseThrow().details())
                : InvoiceParties.of(
                        company,
                        stores.payers().find(parties.payer()).orElseThrow().details());
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

    /** Returns the days of a stay in all of its rooms. */
    StayPeriod wholeStay(Booking first) {
        Booking last = first;
        for (BookingId next = first.links().continuedBy(); next != null; ) {
            last = stores.ledger()
                    .bookings()
                    .find(next)
                    .map(Bookings.Named::booking)
                    .orElseThrow();
            next = last.links().continuedBy();
        }
        return new StayPeriod(first.stay().checkIn(), last.stay().checkOut());
    }
}
