package herberge.application.testing;

import herberge.domain.guest.DiallingPlan;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestDetails;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says by which fields two guests in memory may be the same. */
final class MemoryDuplicates {

    private MemoryDuplicates() {}

    static List<String> why(Guest first, Guest second) {
        Set<String> shared = traits(first);
        shared.retainAll(traits(second));
        return shared.stream()
                .map(trait -> trait.substring(0, trait.indexOf(' ')))
                .distinct()
                .toList();
    }

    private static Set<String> traits(Guest guest) {
        Set<String> traits = new TreeSet<>();
        if (guest.isErased()) {
            return traits;
        }
        GuestDetails details = guest.details();
        String last = details.name().lastName();
        String folded = last == null ? "" : German.fold(last);
        add(traits, "name", last == null ? null : German.fold(guest.fullName()));
        add(traits, "company", folded(details.name().company()));
        add(traits, "email", folded(details.contact().email()));
        add(traits, "memberNumber", folded(details.membership().memberNumber()));
        add(
                traits,
                "birthDate",
                details.person().birthDate() == null || last == null
                        ? null
                        : details.person().birthDate() + folded.substring(0, Math.min(2, folded.length())));
        Stream.of(
                        details.contact().phone(),
                        details.contact().mobilePhone(),
                        details.contact().privatePhone(),
                        details.contact().businessPhone())
                .filter(Objects::nonNull)
                .flatMap(field -> Stream.of(field.split("[,;|\n]")))
                .map(number -> DiallingPlan.normalize(number).replaceAll("[^0-9]", ""))
                .filter(number -> number.length() >= 6)
                .forEach(number -> add(traits, "phone", number.substring(Math.max(0, number.length() - 8))));
        return traits;
    }

    private static @Nullable String folded(@Nullable String text) {
        return text == null ? null : German.fold(text);
    }

    private static void add(Set<String> traits, String kind, @Nullable String value) {
        if (value != null) {
            traits.add(kind + " " + value);
        }
    }
}
