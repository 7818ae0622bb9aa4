package herberge.domain.movein;

import herberge.domain.booking.BookingStatus;
import herberge.domain.booking.BookingTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it comes in, before it has an id.
 *
 * @param reason why it is cancelled, if the move-in cancelled it
 */
public record MappedBooking(
        BookingTerms terms, BookingStatus status, @Nullable String reason, Instant createdAt, Instant updatedAt) {}
