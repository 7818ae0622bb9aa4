package herberge.application.booking;

import herberge.domain.booking.BookingId;
import herberge.domain.shared.Version;
import org.jspecify.annotations.Nullable;

/** The fields of a swap request: the other stay, and the version of it on which the request is based. */
public record SwapInput(@Nullable BookingId with, @Nullable Version withVersion) {

    public static final SwapInput BLANK = new SwapInput(null, null);
}
