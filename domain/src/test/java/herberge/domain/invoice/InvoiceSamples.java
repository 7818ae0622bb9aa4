package herberge.domain.invoice;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;

import herberge.domain.booking.Booking;
import herberge.domain.invoice.InvoiceCharge.Days;

/** Issues invoices without a store. */
final class InvoiceSamples {

    private InvoiceSamples() {}

    /**
     * Returns an invoice of 2026.
     *
     * @param place its place in the series, from 1
     * @param first the first booking that is charged
     */
    static IssuedInvoice issue(InvoiceCharge charge, int place, Days days, Booking first, String reservation) {
        InvoiceContent content = charge.content(
                new InvoiceNumber(2026, place),
                days,
                new InvoiceCharge.Frame(
                        first.stay(),
                        reservation,
                        new InvoiceSeller(
                                "Haus", "Weg 1", "20095", "Hamburg", "DE", null, null, null, "12", null, null, null,
                                null, null, null, null),
                        new InvoiceRecipient("Eva Wolf", null, null, null, null, null, "DE", null, null),
                        null,
                        null));
        InvoiceEntry entry = InvoiceEntry.of(
                content,
                charge.parts(),
                new InvoiceEntry.Parties(null, first.terms().guest(), null));
        return new IssuedInvoice(
                new Invoice(new InvoiceId(place), entry, InvoiceSeries.NO_HASH, null, BY_SYSTEM), content);
    }
}
