package herberge.domain.movein;

import herberge.domain.booking.BookingId;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentMethod;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The payment of a booking that is marked as paid. The desktop program knew no part payments. */
public record LegacyPayment(long cents, PaymentMethod method, LocalDate paidOn) {

    /** Stands for the number of the receipt, which the desktop program did not keep. */
    private static final String REFERENCE = "import";

    /** How {@code zahlungsmethode} says that it was paid; {@link PaymentMethod#OTHER} for unknown words. */
    static PaymentMethod method(@Nullable String word) {
        return switch (String.valueOf(word).strip().toLowerCase(Locale.ROOT)) {
            case "überweisung", "ueberweisung", "null", "" -> PaymentMethod.TRANSFER;
            case "barzahlung", "bar" -> PaymentMethod.CASH;
            case "ec-karte", "kreditkarte" -> PaymentMethod.CARD;
            case "lastschrift" -> PaymentMethod.DIRECT_DEBIT;
            case "paypal" -> PaymentMethod.PAYPAL;
            default -> PaymentMethod.OTHER;
        };
    }

    public PaymentEntry entry(BookingId booking) {
        return new PaymentEntry(booking, cents, method, paidOn, REFERENCE, null, false);
    }
}
