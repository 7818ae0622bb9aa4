package herberge.application.audit;

import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import java.util.function.Supplier;

/** Lists the changes of one entity, newest first, also of one that is gone. */
@FunctionalInterface
public interface ReadHistory {

    Page<HistoryEntry> read(Caller caller, EntityKind kind, long id, Supplier<PageRequest> page);
}
