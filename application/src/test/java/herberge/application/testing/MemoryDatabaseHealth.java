package herberge.application.testing;

import herberge.application.port.DatabaseHealth;
import herberge.application.shared.RequestFault.Unavailable.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reports the shortage that a test sets. */
public final class MemoryDatabaseHealth implements DatabaseHealth {

    private static final Duration KEPT = Duration.ofSeconds(10);

    private @Nullable Cause missing;
    private @Nullable Cause shortage;
    private @Nullable Instant since;

    /** Refuses from now on for this reason; for none if it is null. */
    public void missing(@Nullable Cause cause) {
        missing = cause;
        if (cause != null) {
            shortage = cause;
            since = null;
        }
    }

    @Override
    public Optional<Cause> findShortage(Instant now) {
        Instant first = since == null ? now : since;
        since = first;
        if (missing == null && !now.isBefore(first.plus(KEPT))) {
            shortage = null;
        }
        return Optional.ofNullable(shortage);
    }
}
