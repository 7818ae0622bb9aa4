package herberge.application.access;

import herberge.application.shared.Caller;
import java.time.Instant;

/** A caller whose token was found good, and what else it told. */
public record AuthenticatedCaller(Caller caller, Instant expiresAt, boolean mustChangePassword) {}
