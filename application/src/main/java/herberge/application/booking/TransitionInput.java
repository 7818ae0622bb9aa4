package herberge.application.booking;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a transition request.
 *
 * @param reason   why a booking is cancelled
 * @param checkOut the departure of a booking that is reopened for fewer nights than it had; null for all of them
 */
public record TransitionInput(
        @Nullable String reason, @Nullable LocalDate checkOut) {

    static final int MAX_REASON = 500;

    public static final TransitionInput BLANK = new TransitionInput(null, null);

    /** Creates the input of a cancellation. */
    public static TransitionInput because(@Nullable String reason) {
        return new TransitionInput(reason, null);
    }
}
