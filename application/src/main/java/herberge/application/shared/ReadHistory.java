package herberge.application.shared;

/** What happened to one thing, newest first; also when it is there no more. */
@FunctionalInterface
public interface ReadHistory {

    Slice<HistoryEntry> read(Caller caller, EntityKind kind, long id, PageRequest page);
}
