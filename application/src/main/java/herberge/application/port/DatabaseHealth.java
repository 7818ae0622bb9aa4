package herberge.application.port;

import herberge.application.shared.RequestFault.Unavailable.Cause;
import java.time.Instant;
import java.util.Optional;

/** Whether the database can store data. Whether it answers at all is visible from reading. */
public interface DatabaseHealth {

    /**
     * Returns what the database was short of when it last refused to store something. A few seconds after that, every
     * call tries to store again; once that succeeds, the result is empty.
     */
    Optional<Cause> findShortage(Instant now);
}
