package herberge.application.port;

import herberge.application.shared.RequestFault.Unavailable.Cause;
import java.time.Instant;
import java.util.Optional;

/** Whether the database can store what is given to it; that it answers at all shows in reading. */
public interface DatabaseHealth {

    /**
     * What it was short of when it last refused to store something. Some seconds after that it is tried again, with each
     * call, and nothing is short once that succeeds.
     */
    Optional<Cause> findShortage(Instant now);
}
