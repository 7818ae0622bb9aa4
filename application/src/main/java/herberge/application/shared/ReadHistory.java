package herberge.application.shared;

import java.util.function.Supplier;

/** What happened to one thing, newest first; also when it is there no more. */
@FunctionalInterface
public interface ReadHistory {

    Page<HistoryEntry> read(Caller caller, EntityKind kind, long id, Supplier<PageRequest> page);
}
