package herberge.application.invoice;

import static java.util.Objects.requireNonNullElse;

import herberge.application.port.Bookings;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingGroup;
import herberge.domain.price.PriceLine;
import herberge.domain.price.PriceLineRule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The texts of the lines of invoices, which are in German. */
final class InvoiceTexts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private InvoiceTexts() {}

    /** Extras and reductions have their own names. */
    static String of(PriceLine line) {
        return requireNonNullElse(line.name(), name(line.rule()));
    }

    /** A line of an invoice for several bookings also says which one it charges, with room and days. */
    static String of(Bookings.Named stay, LocalDate checkOut, PriceLine line) {
        Booking booking = stay.booking();
        return booking.number().value() + ", " + stay.roomName() + ", "
                + booking.stay().checkIn().format(DAY) + "–" + checkOut.format(DAY) + ": " + of(line);
    }

    static String group(BookingGroup group) {
        return "Gruppe " + group.name();
    }

    private static String name(PriceLineRule rule) {
        return switch (rule) {
            case LOW_SEASON -> "Übernachtung, Nebensaison";
            case HIGH_SEASON -> "Übernachtung, Hauptsaison";
            case FINAL_CLEANING -> "Endreinigung";
            case MEMBER_PERCENT_OF_OVERNIGHT, MEMBER_PERCENT_OF_TOTAL -> "Mitgliederrabatt";
            case AGREED_TOTAL -> "Vereinbarter Preis";
            case TOURIST_TAX_ADULTS -> "Kurtaxe, Erwachsene";
            case TOURIST_TAX_CHILDREN -> "Kurtaxe, Kinder";
            case IMPORTED_OVERNIGHT -> "Übernachtung";
            case IMPORTED_CLEANING -> "Endreinigung";
            case IMPORTED_MEMBER_DISCOUNT -> "Mitgliederrabatt";
            case IMPORTED_SERVICES -> "Zusatzleistungen";
            case IMPORTED_DIFFERENCE -> "Ausgleich zum vereinbarten Preis";
            case REDUCTION_PERCENT_OF_OVERNIGHT, REDUCTION_PERCENT_OF_TOTAL, REDUCTION_FIXED, IMPORTED_REDUCTION ->
                "Nachlass";
            case EXTRA_PER_STAY,
                    EXTRA_PER_NIGHT,
                    EXTRA_PER_PERSON,
                    EXTRA_PER_PERSON_NIGHT,
                    EXTRA_PERCENT_OF_OVERNIGHT,
                    EXTRA_PERCENT_OF_TOTAL,
                    IMPORTED_EXTRA -> "Zusatzleistung";
        };
    }
}
