package herberge.domain.guest;

import herberge.domain.guest.GuestDetails.Contact;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes in a line what the union of two guests leaves out of the second one, because the first one has another value
 * there. The line is for the notes, so that a merge loses nothing: "J. Meyer (12): email jm@example.org, city Bonn".
 */
final class LeftOutDetails {

    private record Item(String name, Function<GuestDetails, @Nullable Object> value) {}

    /** All fields with a single value but the names, which begin the line, and the notes, which are united. */
    private static final List<Item> ITEMS = List.of(
            new Item("company", details -> details.name().company()),
            new Item("email", details -> details.contact().email()),
            new Item("phone", details -> details.contact().phone()),
            new Item("businessPhone", details -> details.contact().businessPhone()),
            new Item("privatePhone", details -> details.contact().privatePhone()),
            new Item("mobilePhone", details -> details.contact().mobilePhone()),
            new Item("fax", details -> details.contact().fax()),
            new Item("street", details -> details.address().street()),
            new Item("postalCode", details -> details.address().postalCode()),
            new Item("city", details -> details.address().city()),
            new Item("country", details -> details.address().country()),
            new Item("memberNumber", details -> details.membership().memberNumber()),
            new Item("salutation", details -> details.person().salutation()),
            new Item("gender", details -> details.person().gender()),
            new Item("birthDate", details -> details.person().birthDate()),
            new Item("birthPlace", details -> details.person().birthPlace()),
            new Item("nationality", details -> details.person().nationality()),
            new Item("language", details -> details.person().language()),
            new Item("profession", details -> details.person().profession()),
            new Item("federalState", details -> details.person().federalState()),
            new Item("office", details -> details.person().office()),
            new Item("licensePlate", details -> details.person().licensePlate()),
            new Item("idNumber", details -> details.person().idNumber()),
            new Item("invoiceEmail", details -> details.billing().invoiceEmail()),
            new Item("costCenter", details -> details.billing().costCenter()),
            new Item("leitwegId", details -> details.billing().leitwegId()),
            new Item("debtorAccount", details -> details.billing().debtorAccount()),
            new Item("marketingConsent", GuestDetails::marketingConsent));

    private LeftOutDetails() {}

    /** Returns the line about the guest that ends; empty if the union has all of it. */
    static Optional<String> line(GuestId id, GuestDetails ended, GuestDetails union) {
        String values = ITEMS.stream()
                .filter(item -> isLeftOut(item, ended, union))
                .map(item -> item.name() + " " + item.value().apply(ended))
                .collect(Collectors.joining(", "));
        GuestDetails.Name name = ended.name();
        boolean renamed = differ(name.firstName(), union.name().firstName())
                || differ(name.lastName(), union.name().lastName());
        if (values.isEmpty() && !renamed) {
            return Optional.empty();
        }
        String who = name.shown() + " (" + id.value() + ")";
        return Optional.of(values.isEmpty() ? who : who + ": " + values);
    }

    private static boolean isLeftOut(Item item, GuestDetails ended, GuestDetails union) {
        Object value = item.value().apply(ended);
        return differ(value, item.value().apply(union))
                && contacts(union.contact()).noneMatch(known -> bare(known).equals(bare(value)));
    }

    /** The addresses and numbers of a guest: none is left out that the guest has in another field. */
    private static Stream<String> contacts(Contact contact) {
        return Stream.of(
                        contact.email(),
                        contact.phone(),
                        contact.businessPhone(),
                        contact.privatePhone(),
                        contact.mobilePhone(),
                        contact.fax())
                .filter(Objects::nonNull);
    }

    private static boolean differ(@Nullable Object value, @Nullable Object kept) {
        return value != null && !bare(value).equals(bare(kept));
    }

    /** Letters and digits only: another case and other separators are no other value. */
    private static String bare(@Nullable Object value) {
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
