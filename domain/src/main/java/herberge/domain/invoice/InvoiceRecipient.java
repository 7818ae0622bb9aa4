package herberge.domain.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Who is to pay an invoice, as they were recorded on that day.
 *
 * @param contact   the person to whom the letter goes, where the recipient is a company
 * @param country   ISO 3166-1 alpha-2
 * @param leitwegId that of an authority, which gets an XRechnung
 */
public record InvoiceRecipient(
        String name,
        @Nullable String company,
        @Nullable String contact,
        @Nullable String street,
        @Nullable String postalCode,
        @Nullable String city,
        String country,
        @Nullable String leitwegId,
        @Nullable String email) {}
