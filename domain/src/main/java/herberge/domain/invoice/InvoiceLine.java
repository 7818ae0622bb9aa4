package herberge.domain.invoice;

import herberge.domain.price.Percent;
import herberge.domain.price.PriceLine;
import herberge.domain.price.VatGroup;
import java.util.List;

/**
 * A line of an invoice. On a cancellation the quantity is negative, and the unit is as on the invoice that it cancels.
 *
 * @param kind      that of the line of the price, such as {@code overnight}, or {@code advance}
 * @param text      in German, as it is printed
 * @param unitCents gross; negative for discounts
 * @param vat       the VAT code
 * @param percent   the VAT rate
 */
public record InvoiceLine(String kind, String text, long quantity, long unitCents, String vat, Percent percent) {

    private static final String ADVANCE = "Anzahlung";

    private static final List<String> DISCOUNTS = List.of("member-discount", "reduction");

    static InvoiceLine of(PriceLine line, String text) {
        return new InvoiceLine(
                line.rule().kind().code(), text, line.quantity(), line.unitCents(), line.vat(), line.percent());
    }

    /** Returns the line of an advance that contains this VAT. */
    static InvoiceLine advance(VatGroup share) {
        return new InvoiceLine("advance", ADVANCE, 1, share.grossCents(), share.code(), share.percent());
    }

    public long amountCents() {
        return Math.multiplyExact(quantity, unitCents);
    }

    /** Whether the line is a discount on others. The sign of the amount does not tell it on a cancellation. */
    public boolean isDiscount() {
        return DISCOUNTS.contains(kind);
    }

    public boolean isTouristTax() {
        return kind.equals("tourist-tax");
    }

    /** Returns the line that takes this one back. */
    InvoiceLine cancelled() {
        return new InvoiceLine(kind, text, -quantity, unitCents, vat, percent);
    }
}
