package herberge.adapter.documents;

import herberge.domain.invoice.InvoiceRecipient;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address of a letter. */
final class AddressLines {

    private AddressLines() {}

    /**
     * The lines that are known.
     *
     * @param home the country of the sender; a letter abroad names the country, in capitals
     */
    static List<String> of(InvoiceRecipient recipient, String home) {
        return Stream.of(
                        recipient.company(),
                        recipient.name(),
                        recipient.contact(),
                        recipient.street(),
                        town(recipient.postalCode(), recipient.city()),
                        recipient.country().equals(home) ? null : country(recipient.country()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable String town(@Nullable String postalCode, @Nullable String city) {
        String town = Stream.of(postalCode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return town.isEmpty() ? null : town;
    }

    private static String country(String code) {
        Locale country = new Locale.Builder().setRegion(code).build();
        return country.getDisplayCountry(Locale.GERMAN).toUpperCase(Locale.ROOT);
    }
}
