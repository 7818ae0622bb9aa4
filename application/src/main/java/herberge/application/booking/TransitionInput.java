package herberge.application.booking;

import org.jspecify.annotations.Nullable;

/** The fields of a transition request: why a booking is cancelled. */
public record TransitionInput(@Nullable String reason) {

    static final int MAX_REASON = 500;

    public static final TransitionInput BLANK = new TransitionInput(null);
}
