package herberge.domain.movein;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.guest.GuestDetails;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuestMappingTest {

    private final GuestMapping mapping = new GuestMapping(Set.of("2001-01-01"), LocalDate.of(2025, 11, 12));

    private GuestDetails map(RowNotes notes) {
        return requireNonNull(mapping.map(notes, List.of()));
    }

    @Test
    void takesAGuestAsItIs() {
        RowNotes notes = Rows.guest("geburtsdatum", "1970-05-06", "tags", "SF = Stiftungsfall;");

        GuestDetails guest = map(notes);

        assertThat(guest.name()).isEqualTo(new GuestDetails.Name("Jürgen", "Größmann", null));
        assertThat(guest.person().birthDate()).isEqualTo("1970-05-06");
        assertThat(guest.tags()).containsExactly("SF = Stiftungsfall");
        assertThat(guest.membership().member()).isTrue();
        assertThat(notes.fate()).isEqualTo(Fate.TAKEN);
    }

    @Test
    void takesPlaceholdersForMissing() {
        RowNotes notes = Rows.guest("email", "xxx", "telefon", "XX", "strasse", "x", "ort", "xxxx", "anrede", "xxx");

        GuestDetails guest = map(notes);

        assertThat(guest.contact().email()).isNull();
        assertThat(guest.contact().phone()).isNull();
        assertThat(guest.address()).isEqualTo(GuestDetails.BLANK.address());
        assertThat(notes.fate()).isEqualTo(Fate.REPAIRED);
        assertThat(Rows.rules(notes)).hasSize(5).containsOnly("placeholder-is-missing");
    }

    @Test
    void takesTheProgramsOwnAddressesForMissing() {
        RowNotes notes = Rows.guest("email", "juergengroessmann@noemail.local");

        assertThat(map(notes).contact().email()).isNull();
        assertThat(Rows.rules(notes)).containsExactly("synthetic-address-is-missing");
    }

    @Test
    void leavesOutAddressesThatAreNone() {
        for (String address : List.of("98", "a b@haus.example", "a.haus.example", "a@haus.e", "ä@haus.example")) {
            RowNotes notes = Rows.guest("email", address);

            assertThat(map(notes).contact().email()).as(address).isNull();
            assertThat(notes.fate()).isEqualTo(Fate.LOSS);
            assertThat(Rows.kinds(notes)).containsExactly("unusable-address");
        }
    }

    @Test
    void showsTwoAddressesForChoice() {
        RowNotes notes = Rows.guest("email", "a@haus.example b@haus.example");

        map(notes);

        assertThat(notes.decisions())
                .extracting(OpenDecision::question)
                .containsExactly(new GuestQuestion.TwoAddresses("email", "a@haus.example b@haus.example"));
    }

    @Test
    void doubtsDatesOfBirth() {
        assertThat(map(Rows.guest("geburtsdatum", "2001-01-01")).person().birthDate())
                .isNull();
        assertThat(map(Rows.guest("geburtsdatum", "06.05.1970")).person().birthDate())
                .isEqualTo("1970-05-06");
        for (String text : List.of("1093-08-16", "2120-01-17", "1970-02-30", "irgendwann")) {
            RowNotes notes = Rows.guest("geburtsdatum", text);

            assertThat(map(notes).person().birthDate()).isNull();
            assertThat(notes.fate()).isEqualTo(Fate.LOSS);
        }
    }

    @Test
    void flagsCategoriesAsNames() {
        RowNotes notes = Rows.guest("nachname", "SF");

        assertThat(map(notes).name().lastName()).isEqualTo("SF");
        assertThat(Rows.kinds(notes)).containsExactly("no-name");
    }

    @Test
    void takesGuestsWithOneName() {
        assertThat(map(Rows.guest("nachname", " ")).name()).isEqualTo(new GuestDetails.Name(null, "Jürgen", null));
        assertThat(map(Rows.guest("vorname", "")).name()).isEqualTo(new GuestDetails.Name(null, "Größmann", null));
        assertThat(mapping.map(Rows.guest("vorname", "", "nachname", ""), List.of()))
                .isNull();
    }

    @Test
    void cleansCharacters() {
        RowNotes notes = Rows.guest(
                "vorname",
                " Ju\u0308rgen ",
                "notizen",
                "eins\r\nzwei\tdrei\u0001",
                "ort",
                "KÃ¶ln",
                "beruf",
                new byte[] {1});

        GuestDetails guest = map(notes);

        assertThat(guest.name().firstName()).isEqualTo("Jürgen");
        assertThat(guest.notes()).isEqualTo("eins\nzwei\tdrei");
        assertThat(Rows.kinds(notes)).containsExactly("garbled-text");
        assertThat(notes.fate()).isEqualTo(Fate.LOSS);
    }

    @Test
    void cutsWhatIsTooLongAndSaysSo() {
        RowNotes notes = Rows.guest("notizen", "Anmerkung ".repeat(5000));

        assertThat(map(notes).notes()).hasSizeBetween(3990, 4000);
        assertThat(Rows.rules(notes)).contains("too-long");
    }

    @Test
    void normalisesLanguageAndNationality() {
        GuestDetails.Person person = map(Rows.guest("sprache", "Deutsch", "nationalitaet", "Deutschland"))
                .person();

        assertThat(person.language()).isEqualTo("de");
        assertThat(person.nationality()).isEqualTo("DE");
    }
}
