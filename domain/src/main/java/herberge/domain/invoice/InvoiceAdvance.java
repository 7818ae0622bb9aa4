package herberge.domain.invoice;

import herberge.domain.price.VatGroup;
import java.time.LocalDate;
import java.util.List;

/**
 * An advance that a final invoice takes off.
 *
 * @param number that of the invoice by which it was charged
 * @param vat    what it contains of each VAT code and rate
 */
public record InvoiceAdvance(InvoiceNumber number, LocalDate issuedOn, List<VatGroup> vat) {

    public InvoiceAdvance {
        vat = List.copyOf(vat);
    }

    public long grossCents() {
        return vat.stream().mapToLong(VatGroup::grossCents).sum();
    }

    /** Returns the advance as the cancellation of the final invoice adds it again. */
    InvoiceAdvance cancelled() {
        return new InvoiceAdvance(number, issuedOn, InvoiceContent.negated(vat));
    }
}
