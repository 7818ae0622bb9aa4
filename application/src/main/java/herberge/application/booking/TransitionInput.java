package herberge.application.booking;

import org.jspecify.annotations.Nullable;

/** What may be said along with a step: why a booking is cancelled. */
public record TransitionInput(@Nullable String reason) {}
