package herberge.application.payment;

import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payment as every answer shows it. The id is null in a dry run.
 *
 * @param reversesId   the payment that it takes back
 * @param reversedById the payment that takes it back; events show it as it was when the payment was recorded: null
 */
public record PaymentView(
        @Nullable Long id,
        long bookingId,
        long amountCents,
        String method,
        LocalDate paidOn,
        @Nullable String reference,
        @Nullable Long reversesId,
        @Nullable Long reversedById,
        long version,
        Instant createdAt,
        long createdBy,
        Instant updatedAt,
        long updatedBy)
        implements EntityView, EventView {

    public static PaymentView of(Payment payment) {
        PaymentEntry entry = payment.entry();
        return new PaymentView(
                id(payment.id()),
                entry.booking().value(),
                entry.amountCents(),
                entry.method().code(),
                entry.paidOn(),
                entry.reference(),
                id(entry.reverses()),
                id(payment.reversedBy()),
                1,
                payment.authorship().createdAt(),
                payment.authorship().createdBy().value(),
                payment.authorship().updatedAt(),
                payment.authorship().updatedBy().value());
    }

    private static @Nullable Long id(@Nullable PaymentId payment) {
        return payment == null || payment.value() < 0 ? null : payment.value();
    }

    /** A payment stays as it is; only that it was reversed is added. */
    @Override
    public List<String> unversionedTexts() {
        return reversedById == null ? List.of() : List.of(Long.toString(reversedById));
    }

    @Override
    public Optional<String> createdAs() {
        return reversesId == null ? Optional.empty() : Optional.of("reversed");
    }
}
