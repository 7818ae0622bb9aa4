package herberge.domain.movein;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.Companion;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.BookingMapping.Surroundings;
import herberge.domain.room.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingMappingTest {

    private static final Instant NOW = Instant.parse("2025-11-12T09:00:00Z");

    private final BookingMapping mapping =
            new BookingMapping(ZoneId.of("Europe/Berlin"), LocalDate.of(2025, 11, 12), NOW);

    private static Surroundings around(@Nullable YieldingTexts yielding, Companion... companions) {
        return new Surroundings(new RoomId(1), new GuestId(1), 2, false, List.of(companions), null, yielding);
    }

    private MappedBooking map(RowNotes notes) {
        return requireNonNull(mapping.map(notes, around(null)));
    }

    private void assertRefused(String rule, @Nullable Object... changes) {
        RowNotes notes = Rows.booking(changes);

        assertThat(mapping.map(notes, around(null))).isNull();
        assertThat(Rows.rules(notes)).contains(rule);
    }

    @Test
    void takesABookingAsItIs() {
        RowNotes notes = Rows.booking("bezahlt", 1L, "bezahlt_am", "2025-10-05", "rechnung_versendet_am", "2025-10-06");

        MappedBooking booking = map(notes);

        assertThat(booking.status()).isEqualTo(BookingStatus.CHECKED_OUT);
        assertThat(booking.createdAt()).isEqualTo("2025-09-30T10:00:00Z");
        assertThat(booking.terms().remarks().paidAt()).isEqualTo("2025-10-05T10:00:00Z");
        assertThat(booking.terms().remarks().invoiceSentAt()).isEqualTo("2025-10-06T10:00:00Z");
        assertThat(notes.fate()).isEqualTo(Fate.TAKEN);
    }

    @Test
    void knowsEveryStatusWord() {
        Map<String, BookingStatus> words = Map.of(
                "reserviert", BookingStatus.RESERVED,
                "gebucht", BookingStatus.RESERVED,
                "bestaetigt", BookingStatus.CONFIRMED,
                "bestätigt", BookingStatus.CONFIRMED,
                "ausgecheckt", BookingStatus.CHECKED_OUT,
                "abgeschlossen", BookingStatus.CHECKED_OUT,
                "storniert", BookingStatus.CANCELLED);

        words.forEach((word, status) ->
                assertThat(map(Rows.booking("status", word)).status()).isEqualTo(status));
        assertThat(map(Rows.booking("status", "stiftungsfall"))
                        .terms()
                        .remarks()
                        .foundationCase())
                .isTrue();
        assertRefused("unknown-status", "status", "vielleicht");
    }

    @Test
    void fitsTheStatusToTheDate() {
        RowNotes gone = Rows.booking("status", "eingecheckt");
        assertThat(map(gone).status()).isEqualTo(BookingStatus.CHECKED_OUT);
        assertThat(Rows.rules(gone)).containsExactly("status-by-date");
        for (String word : List.of("eingecheckt", "ausgecheckt")) {
            RowNotes ahead = Rows.booking("status", word, "checkin_date", "2025-12-24", "checkout_date", "2025-12-26");
            assertThat(map(ahead).status()).isEqualTo(BookingStatus.CONFIRMED);
        }
        RowNotes undecided = Rows.booking("status", "bestaetigt");
        assertThat(map(undecided).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(Rows.kinds(undecided)).containsExactly("undecided-stay");
    }

    @Test
    void refusesStaysWithoutANight() {
        assertRefused("no-night", "checkout_date", "2025-10-03");
        assertRefused("no-night", "checkout_date", "2025-10-01");
        assertRefused("no-date", "checkin_date", "2025-02-30");
        assertRefused("no-date", "checkin_date", "2025-10-01T15:00:00+02:00");
        assertRefused("no-date", "checkin_date", "");
        assertRefused("too-many-nights", "checkout_date", "2027-10-05");
    }

    @Test
    void refusesTotalsThatAreNoAmount() {
        assertRefused("no-amount", "gesamtpreis", "113,35 €");
        assertRefused("no-amount", "gesamtpreis", null);
        assertRefused("no-amount", "gesamtpreis", -12.5);
        assertRefused("no-amount", "gesamtpreis", Double.POSITIVE_INFINITY);
        assertRefused("no-amount", "grundpreis", "viel");
    }

    @Test
    void countsNightsByTheCalendar() {
        RowNotes notes = Rows.booking("anzahl_naechte", 0L);

        map(notes);

        assertThat(Rows.rules(notes)).containsExactly("nights-by-calendar");
        assertThat(BookingMapping.nights(notes.row())).hasValue(2);
    }

    @Test
    void keepsThePartySizeAsHeadCount() {
        RowNotes crowded = Rows.booking("anzahl_gaeste", 3L);
        assertThat(map(crowded).terms().partySize()).isEqualTo(3);
        assertThat(Rows.kinds(crowded)).containsExactly("over-capacity", "unnamed-companions");
        RowNotes few = Rows.booking("anzahl_gaeste", 1L);
        Companion companion = new Companion("Anna", "Weiß", null);
        assertThat(requireNonNull(mapping.map(few, around(null, companion)))
                        .terms()
                        .partySize())
                .isEqualTo(2);
        assertThat(Rows.rules(few)).containsExactly("party-size");
    }

    @Test
    void listsMoneyThatDoesNotAddUp() {
        RowNotes stale =
                Rows.booking("gesamtpreis", 164.05, "grundpreis", 153.0, "services_preis", 0.0, "rabatt_preis", 0.0);
        map(stale);
        assertThat(Rows.kinds(stale)).containsExactly("money-mismatch");
        RowNotes paid = Rows.booking("status", "storniert", "bezahlt", 1L, "bezahlt_am", "2025-10-01");
        map(paid);
        assertThat(Rows.kinds(paid)).containsExactly("paid-and-cancelled");
        RowNotes member = Rows.booking("ist_dpolg_mitglied", 1L);
        map(member);
        assertThat(Rows.kinds(member)).containsExactly("member-snapshot");
    }

    @Test
    void cancelsTheStayThatGivesWay() {
        RowNotes notes = Rows.booking("status", "bestaetigt", "bemerkungen", "mit Hund");

        MappedBooking booking = requireNonNull(mapping.map(
                notes, around(new YieldingTexts("overlaps 2025-3", "Import: was bestaetigt, overlaps 2025-3"))));

        assertThat(booking.status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(booking.reason()).isEqualTo("overlaps 2025-3");
        assertThat(booking.terms().remarks().notes()).isEqualTo("mit Hund\nImport: was bestaetigt, overlaps 2025-3");
        assertThat(Rows.rules(notes)).containsExactly("overlap");
    }

    @Test
    void assumesUnknownTimes() {
        RowNotes notes = Rows.booking("created_at", "CURRENT_TIMESTAMP", "updated_at", "CURRENT_TIMESTAMP");

        assertThat(map(notes).createdAt()).isEqualTo(NOW);
        assertThat(Rows.rules(notes)).containsExactly("unknown-time", "unknown-time");
    }

    @Test
    void refusesBookingsOfUnknownRoomsAndGuests() {
        RowNotes notes = Rows.booking();

        assertThat(mapping.map(notes, new Surroundings(null, null, 0, false, List.of(), null, null)))
                .isNull();
        assertThat(Rows.rules(notes)).containsExactly("unknown-room", "unknown-guest");
    }
}
