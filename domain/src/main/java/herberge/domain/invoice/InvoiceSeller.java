package herberge.domain.invoice;

import org.jspecify.annotations.Nullable;

/**
 * Who issues an invoice, as the settings of the company stood on that day.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record InvoiceSeller(
        String name,
        String street,
        String postalCode,
        String city,
        String country,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String website,
        @Nullable String taxNumber,
        @Nullable String vatId,
        @Nullable String registerCourt,
        @Nullable String registerNumber,
        @Nullable String iban,
        @Nullable String bic,
        @Nullable String holder,
        @Nullable String bank) {}
