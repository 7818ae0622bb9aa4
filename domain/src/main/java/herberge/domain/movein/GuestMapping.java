package herberge.domain.movein;

import herberge.domain.guest.GuestCompanion;
import herberge.domain.guest.GuestDetails;
import herberge.domain.shared.Faults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Maps rows of table {@code guests} to guests. Invents nothing and merges nothing: what cannot be used is left out and
 * noted.
 *
 * @param placeholderDates dates of birth that so many guests share that they mean "unknown"
 */
public record GuestMapping(Set<String> placeholderDates, LocalDate today) {

    /** Codes of categories of guests that were entered as a name. */
    private static final Set<String> CATEGORY_CODES = Set.of("SF", "U", "PSF");

    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);
    private static final Pattern EMAIL = Pattern.compile("[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\\.[a-zA-Z]{2,63}");
    private static final String SYNTHETIC_HOST = "@noemail.local";

    public GuestMapping {
        placeholderDates = Set.copyOf(placeholderDates);
    }

    /** Returns the details of the guest; null if the row is refused. */
    public @Nullable GuestDetails map(RowNotes notes, List<GuestCompanion> companions) {
        LegacyText text = new LegacyText(notes);
        GuestDetails details = new GuestDetails(
                name(notes, text),
                contact(notes, text),
                new GuestDetails.Address(
                        text.known("strasse", 200),
                        text.known("plz", 20),
                        text.known("ort", 100),
                        text.known("land", 100)),
                new GuestDetails.Membership(notes.row().flag("dpolg_mitglied"), text.line("mitgliedsnummer", 50)),
                person(notes, text),
                new GuestDetails.Billing(
                        email(notes, text, "rechnungs_email"),
                        text.line("kostenstelle", 200),
                        text.line("leitweg_id", 46),
                        text.line("debitorenkonto", 50)),
                consent(notes.row()),
                tags(notes, text),
                companions,
                text.lines("notizen", 4000));
        Faults faults = new Faults();
        details.check(faults);
        faults.found().forEach(fault -> RoomMapping.refuse(notes, fault));
        return notes.isRefused() ? null : details;
    }

    private static GuestDetails.Name name(RowNotes notes, LegacyText text) {
        String first = text.line("vorname", 100);
        String last = text.line("nachname", 100);
        if (Stream.ofNullable(first).anyMatch(CATEGORY_CODES::contains)
                || Stream.ofNullable(last).anyMatch(CATEGORY_CODES::contains)) {
            notes.decide(Question.Plain.CATEGORY_AS_NAME);
        }
        if (last == null && first != null) {
            notes.repair("only-name", "nachname", null, first); // a person with one name has a last name here
            return new GuestDetails.Name(null, first, null);
        }
        return new GuestDetails.Name(first, last, null);
    }

    private static GuestDetails.Contact contact(RowNotes notes, LegacyText text) {
        return new GuestDetails.Contact(
                email(notes, text, "email"),
                text.known("telefon", 50),
                text.known("telefon_geschaeftlich", 50),
                text.known("telefon_privat", 50),
                text.known("telefon_mobil", 50),
                text.known("fax", 50));
    }

    private static @Nullable String email(RowNotes notes, LegacyText text, String column) {
        String address = text.known(column, 254);
        if (address == null || EMAIL.matcher(address).matches()) {
            if (address != null && address.toLowerCase(java.util.Locale.ROOT).endsWith(SYNTHETIC_HOST)) {
                notes.repair("synthetic-address-is-missing", column, address, null);
                return null;
            }
            return address;
        }
        notes.lose("unusable-address", column, address);
        notes.decide(
                address.split("@", -1).length > 2
                        ? new GuestQuestion.TwoAddresses(column, address)
                        : new GuestQuestion.UnusableAddress(column, address));
        return null;
    }

    private GuestDetails.Person person(RowNotes notes, LegacyText text) {
        return new GuestDetails.Person(
                text.known("anrede", 50),
                text.line("geschlecht", 50),
                birthDate(notes),
                text.line("geburtsort", 100),
                nationality(notes, text.line("nationalitaet", 100)),
                language(notes, text.line("sprache", 50)),
                text.line("beruf", 200),
                text.line("bundesland", 100),
                text.line("dienststelle", 200),
                text.line("kennzeichen", 20),
                text.line("identifikationsnummer", 50));
    }

    private static @Nullable String language(RowNotes notes, @Nullable String text) {
        return normalise(notes, "sprache", text, "de", Set.of("deutsch", "de", "german"));
    }

    private static @Nullable String nationality(RowNotes notes, @Nullable String text) {
        return normalise(notes, "nationalitaet", text, "DE", Set.of("deutschland", "de", "deutsch"));
    }

    private static @Nullable String normalise(
            RowNotes notes, String column, @Nullable String text, String normal, Set<String> spellings) {
        if (text == null || text.equals(normal) || !spellings.contains(text.toLowerCase(java.util.Locale.ROOT))) {
            return text;
        }
        notes.repair("normal-form", column, text, normal);
        return normal;
    }

    private @Nullable LocalDate birthDate(RowNotes notes) {
        String text = notes.row().text("geburtsdatum");
        if (text == null || text.isBlank()) {
            return null;
        }
        if (placeholderDates.contains(text)) {
            notes.repair("placeholder-is-missing", "geburtsdatum", text, null);
            return null;
        }
        return birthDate(notes, "geburtsdatum", text, today);
    }

    /** A date of birth that is possible; anything else is noted. */
    private static @Nullable LocalDate birthDate(RowNotes notes, String column, String text, LocalDate today) {
        Optional<LocalDate> iso = LegacyTime.isoDate(text);
        Optional<LocalDate> date = iso.or(() -> LegacyTime.germanDate(text));
        if (date.filter(day -> !day.isBefore(OLDEST) && !day.isAfter(today)).isEmpty()) {
            notes.lose("impossible-birth-date", column, text);
            notes.decide(new GuestQuestion.ImpossibleBirthDate(text));
            return null;
        }
        if (iso.isEmpty()) {
            notes.repair("date-form", column, text, date.get());
        }
        return date.get();
    }

    private static @Nullable Boolean consent(LegacyRow row) {
        Long flag = row.number("marketing_einwilligung");
        return flag == null ? null : flag == 1;
    }

    private static List<String> tags(RowNotes notes, LegacyText text) {
        String all = text.line("tags", 4000);
        if (all == null) {
            return List.of();
        }
        List<String> tags = Stream.of(all.split("[,;]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        List<String> fitting = tags.stream()
                .filter(tag -> tag.codePointCount(0, tag.length()) <= 50)
                .limit(GuestDetails.MAX_TAGS)
                .toList();
        if (fitting.size() < tags.size()) {
            notes.lose("too-long", "tags", all);
        }
        return fitting;
    }

    /** Maps a row of {@code guest_companions}; null if it has no name. */
    public @Nullable GuestCompanion companion(RowNotes notes) {
        LegacyText text = new LegacyText(notes);
        String born = notes.row().text("geburtsdatum");
        GuestCompanion companion = new GuestCompanion(
                text.line("vorname", 100),
                text.line("nachname", 100),
                born == null || born.isBlank() ? null : birthDate(notes, "geburtsdatum", born, today),
                text.line("beziehung", 100),
                text.lines("notizen", 1000));
        requireName(notes, companion.firstName(), companion.lastName());
        return notes.isRefused() ? null : companion;
    }

    static void requireName(RowNotes notes, @Nullable String first, @Nullable String last) {
        if (first == null || last == null) {
            notes.refuse("required", first == null ? "vorname" : "nachname", null, Remedy.FIRST_AND_LAST_NAME);
        }
    }
}
