package herberge.application.booking;

import org.jspecify.annotations.Nullable;

/** The fields of a transition request: why a booking is cancelled. */
public record TransitionInput(@Nullable String reason) {

    public static final TransitionInput BLANK = new TransitionInput(null);
}
