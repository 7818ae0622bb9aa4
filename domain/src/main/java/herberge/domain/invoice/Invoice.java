package herberge.domain.invoice;

import herberge.domain.shared.Authorship;
import org.jspecify.annotations.Nullable;

/**
 * An issued invoice without its content.
 *
 * @param hash        the SHA-256 over the hash of the invoice before it and the content, in hexadecimal
 * @param cancelledBy the invoice that takes it back, if any
 */
public record Invoice(
        InvoiceId id,
        InvoiceEntry entry,
        String hash,
        @Nullable InvoiceId cancelledBy,
        Authorship authorship) {

    /** Whether it is in effect: it was not cancelled, and is no cancellation itself. */
    public boolean stands() {
        return cancelledBy == null && entry.kind() != InvoiceKind.CANCELLATION;
    }

    /** Whether it charges lines of the price, so that these stay as they are while it stands. */
    boolean chargesLines() {
        return entry.kind() == InvoiceKind.INVOICE || entry.kind() == InvoiceKind.FINAL;
    }
}
