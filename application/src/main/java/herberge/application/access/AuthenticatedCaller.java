package herberge.application.access;

import herberge.application.shared.Caller;
import java.time.Instant;

/** An authenticated caller, and the other facts that its token proves. */
public record AuthenticatedCaller(Caller caller, Instant expiresAt, boolean mustChangePassword) {}
