package herberge.domain.movein;

import herberge.domain.booking.BookingStatus;
import herberge.domain.shared.StayPeriod;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The status words of the desktop program, in all spellings that it ever stored. */
public final class LegacyStatus {

    private static final Map<String, BookingStatus> WORDS = Map.ofEntries(
            Map.entry("reserviert", BookingStatus.RESERVED),
            Map.entry("gebucht", BookingStatus.RESERVED),
            Map.entry("angefragt", BookingStatus.RESERVED),
            Map.entry("vorläufig", BookingStatus.RESERVED),
            Map.entry("vorlaeufig", BookingStatus.RESERVED),
            Map.entry("bestaetigt", BookingStatus.CONFIRMED),
            Map.entry("bestätigt", BookingStatus.CONFIRMED),
            Map.entry("stiftungsfall", BookingStatus.CONFIRMED),
            Map.entry("eingecheckt", BookingStatus.CHECKED_IN),
            Map.entry("aktiv", BookingStatus.CHECKED_IN),
            Map.entry("ausgecheckt", BookingStatus.CHECKED_OUT),
            Map.entry("abgeschlossen", BookingStatus.CHECKED_OUT),
            Map.entry("storniert", BookingStatus.CANCELLED));

    private LegacyStatus() {}

    /** The word that the desktop program has for a status; it does not distinguish who did not come from who cancelled. */
    public static String word(BookingStatus status) {
        return switch (status) {
            case RESERVED -> "reserviert";
            case CONFIRMED -> "bestaetigt";
            case CHECKED_IN -> "eingecheckt";
            case CHECKED_OUT -> "ausgecheckt";
            case CANCELLED, NO_SHOW -> "storniert";
        };
    }

    static @Nullable BookingStatus of(@Nullable String word) {
        return word == null ? null : WORDS.get(word.strip());
    }

    /** Whether a row with this word holds its room; an unknown word does not, because its row is refused. */
    static boolean holdsRoom(@Nullable String word) {
        BookingStatus status = of(word);
        return status != null && status.holdsRoom();
    }

    /** Returns the status that fits the date: a party that is gone has checked out, one that is to come has not come. */
    static BookingStatus fit(RowNotes notes, BookingStatus status, StayPeriod stay, LocalDate today) {
        BookingStatus fitting = status;
        if (status == BookingStatus.CHECKED_IN && stay.checkOut().isBefore(today)) {
            fitting = BookingStatus.CHECKED_OUT;
        } else if (status.hasBegun() && stay.checkIn().isAfter(today)) {
            fitting = BookingStatus.CONFIRMED;
        }
        if (fitting != status) {
            notes.repair("status-by-date", "status", notes.row().value("status"), fitting.code());
        } else if ((status == BookingStatus.CONFIRMED || status == BookingStatus.RESERVED)
                && !stay.checkOut().isAfter(today)) {
            notes.decide(Question.Plain.UNDECIDED_STAY);
        }
        return fitting;
    }
}
