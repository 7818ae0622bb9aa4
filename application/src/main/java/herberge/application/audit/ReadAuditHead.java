package herberge.application.audit;

import herberge.application.port.AuditSeals.Head;
import herberge.application.shared.Caller;
import java.util.Optional;

/** Tells where the chain of seals ends; whoever keeps that can later prove that nothing before was altered. */
@FunctionalInterface
public interface ReadAuditHead {

    Optional<Head> read(Caller caller);
}
