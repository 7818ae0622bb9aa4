package herberge.bootstrap.demo;

import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sixty invented guests with names, umlauts and missing data as real guests have them. */
final class DemoGuests {

    private static final String[] FIRST = {
        "Jürgen", "Sabine", "Thomas", "Änne", "Michael", "Petra", "Wolfgang", "Claudia", "Stefan", "Monika",
        "Jörg", "Birgit", "Andreas", "Ursula", "Björn", "Karin", "Matthias", "Renate", "Günther", "Heike"
    };
    private static final String[] LAST = {
        "Größmann", "Müller", "Schäfer", "Weiß", "Huber", "Böhm", "Lindner", "Köhler", "Maier", "Meyer",
        "Krüger", "Bauer", "Österreicher", "Zimmermann", "Vogt", "Jäger", "Roth", "Seidel", "Übelacker", "Franke"
    };
    private static final String[][] CITIES = {
        {"50667", "Köln"}, {"80331", "München"}, {"01067", "Dresden"}, {"24103", "Kiel"}, {"97070", "Würzburg"},
        {"86150", "Augsburg"}, {"28195", "Bremen"}, {"70173", "Stuttgart"}, {"33602", "Bielefeld"}, {"04109", "Leipzig"}
    };
    private static final int COUNT = 60;

    private DemoGuests() {}

    static List<GuestDetails> all() {
        List<GuestDetails> guests = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            guests.add(guest(i));
        }
        return guests;
    }

    private static GuestDetails guest(int i) {
        String first = FIRST[i % FIRST.length];
        String last = LAST[(i + i / LAST.length * 7) % LAST.length];
        boolean complete = i % 7 != 3; // incomplete guests, whose data the staff has to ask for
        boolean member = i % 3 != 1;
        return new GuestDetails(
                new GuestDetails.Name(first, last, null),
                contact(i, first, last, complete),
                address(i, complete),
                new GuestDetails.Membership(
                        member, member ? String.format(Locale.ROOT, "M-%05d", 1000 + i * 37) : null),
                person(i),
                new GuestDetails.Billing(null, null, null, null),
                i % 4 == 0 ? Boolean.TRUE : null,
                i % 5 == 0 ? List.of("Stammgast") : List.of(),
                i % 6 == 0 ? List.of(companion(i, last)) : List.of(),
                i % 9 == 0 ? "Kommt mit Hund" : null);
    }

    private static GuestDetails.Contact contact(int i, String first, String last, boolean complete) {
        String phone = complete ? String.format(Locale.ROOT, "+49 171 555%04d", i * 13) : null;
        return new GuestDetails.Contact(email(first, last, i), phone, null, null, null, null);
    }

    private static String email(String first, String last, int i) {
        String plain = (first + "." + last)
                .toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return plain + (i < LAST.length ? "" : String.valueOf(i)) + "@example.org";
    }

    private static GuestDetails.Address address(int i, boolean complete) {
        String[] city = CITIES[i % CITIES.length];
        @Nullable String street = complete ? "Hauptstraße " + (i + 1) : null;
        return new GuestDetails.Address(street, city[0], city[1], "Deutschland");
    }

    private static GuestDetails.Person person(int i) {
        LocalDate born = LocalDate.of(1950 + i % 50, 1 + i % 12, 1 + i % 28);
        String salutation = i % 2 == 0 ? "Herr" : "Frau";
        return new GuestDetails.Person(
                salutation, null, born, null, "deutsch", "Deutsch", null, null, null, null, null);
    }

    private static GuestCompanion companion(int i, String last) {
        return new GuestCompanion(FIRST[(i + 9) % FIRST.length], last, null, "Ehepartner", null);
    }
}
