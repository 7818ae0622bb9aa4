package herberge.domain.invoice;

import herberge.domain.price.VatGroup;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that stands on an invoice. It is frozen when the invoice is issued, and the documents are made of it alone.
 *
 * @param dueOn             the day until which it is to be paid
 * @param supplyFrom        the day of arrival
 * @param supplyTo          the day of departure
 * @param reservationNumber that of the booking, or the name of the group
 * @param vat               what the lines contain of each VAT code and rate; it sums to the total
 * @param advances          what a final invoice takes off; empty for all others
 * @param cancels           the invoice that a cancellation takes back; null for all others
 * @param reason            why it was cancelled; null for all others
 * @param intro             text before the lines
 * @param footer            text after them
 * @param currency          ISO 4217
 */
public record InvoiceContent(
        InvoiceNumber number,
        InvoiceKind kind,
        LocalDate issuedOn,
        LocalDate dueOn,
        LocalDate supplyFrom,
        LocalDate supplyTo,
        String reservationNumber,
        InvoiceSeller seller,
        InvoiceRecipient recipient,
        List<InvoiceLine> lines,
        List<VatGroup> vat,
        List<InvoiceAdvance> advances,
        @Nullable InvoiceNumber cancels,
        @Nullable String reason,
        @Nullable String intro,
        @Nullable String footer,
        String currency) {

    public InvoiceContent {
        lines = List.copyOf(lines);
        vat = List.copyOf(vat);
        advances = List.copyOf(advances);
    }

    /** The sum of the lines; negative on a cancellation. */
    public long totalCents() {
        return lines.stream().mapToLong(InvoiceLine::amountCents).sum();
    }

    /** What was charged by advances before. */
    public long advancesCents() {
        return advances.stream().mapToLong(InvoiceAdvance::grossCents).sum();
    }

    /** What is to be paid because of this invoice: the total less the advances. */
    public long payableCents() {
        return totalCents() - advancesCents();
    }

    /** Returns the invoice that takes this one back in full. */
    public InvoiceContent cancelled(InvoiceNumber own, LocalDate today, String why) {
        return new InvoiceContent(
                own,
                InvoiceKind.CANCELLATION,
                today,
                today,
                supplyFrom,
                supplyTo,
                reservationNumber,
                seller,
                recipient,
                lines.stream().map(InvoiceLine::cancelled).toList(),
                negated(vat),
                advances.stream().map(InvoiceAdvance::cancelled).toList(),
                number,
                why,
                null,
                footer,
                currency);
    }

    static List<VatGroup> negated(List<VatGroup> groups) {
        return groups.stream().map(VatGroup::negated).toList();
    }
}
