package herberge.application.audit;

import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.util.Optional;

/** Reads the last seal of the chain. An operator who keeps it can prove later that no earlier row was altered. */
@FunctionalInterface
public interface ReadAuditHead {

    Optional<Head> read(Caller caller);
}
