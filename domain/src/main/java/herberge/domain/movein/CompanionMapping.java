package herberge.domain.movein;

import herberge.domain.booking.Companion;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Maps rows of table {@code accompanying_guests} to the companions of a booking. */
public final class CompanionMapping {

    private CompanionMapping() {}

    /** Returns the companion; null if the row is refused because it has no name. */
    public static @Nullable Companion map(RowNotes notes) {
        LegacyText text = new LegacyText(notes);
        String first = text.line("vorname", 100);
        String last = text.line("nachname", 100);
        GuestMapping.requireName(notes, first, last);
        return notes.isRefused() ? null : new Companion(first, last, birthDate(notes));
    }

    private static @Nullable LocalDate birthDate(RowNotes notes) {
        String text = notes.row().text("geburtsdatum");
        if (text == null || text.isBlank()) {
            return null;
        }
        Optional<LocalDate> iso = LegacyTime.isoDate(text);
        Optional<LocalDate> date = iso.or(() -> LegacyTime.germanDate(text));
        if (date.isEmpty()) {
            notes.lose("no-date", "geburtsdatum", text);
        } else if (iso.isEmpty()) {
            notes.repair("date-form", "geburtsdatum", text, date.get());
        }
        return date.orElse(null);
    }
}
