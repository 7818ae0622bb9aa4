package herberge.domain.invoice;

import herberge.domain.price.VatGroup;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice is to charge.
 *
 * @param parts     what it charges of which bookings
 * @param lines     as they will stand on the invoice
 * @param vat       what the lines contain of each VAT code and rate
 * @param advances  what a final invoice takes off
 */
public record InvoiceCharge(
        InvoiceKind kind,
        List<InvoicePart> parts,
        List<InvoiceLine> lines,
        List<VatGroup> vat,
        List<InvoiceAdvance> advances) {

    /** The currency of every house. */
    private static final String EURO = "EUR";

    /** The days of an invoice. */
    public record Days(LocalDate issuedOn, LocalDate dueOn) {}

    /** Who charges whom for which stay, with the texts before and after the lines. */
    public record Frame(
            StayPeriod stay,
            String reservationNumber,
            InvoiceSeller seller,
            InvoiceRecipient recipient,
            @Nullable String intro,
            @Nullable String footer) {}

    public InvoiceCharge {
        parts = List.copyOf(parts);
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        advances = List.copyOf(advances);
    }

    /** Returns the content of the invoice. */
    public InvoiceContent content(InvoiceNumber number, Days days, Frame frame) {
        return new InvoiceContent(
                number,
                kind,
                days.issuedOn(),
                days.dueOn(),
                frame.stay().checkIn(),
                frame.stay().checkOut(),
                frame.reservationNumber(),
                frame.seller(),
                frame.recipient(),
                lines,
                vat,
                advances,
                null,
                null,
                frame.intro(),
                frame.footer(),
                EURO);
    }
}
