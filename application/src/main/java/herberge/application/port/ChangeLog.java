package herberge.application.port;

import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Version;
import java.util.List;

/** What changed, when and by whom. Written by the database itself with every change, and never altered. */
public interface ChangeLog {

    /** Newest first. */
    Slice<HistoryEntry> history(EntityKind kind, long id, PageRequest page);

    /**
     * The fields changed after that version, in the order in which they first were, without bookkeeping. Each once: from
     * what it was in that version to what it is now, which may be the same.
     */
    List<VersionConflict.Since> since(EntityKind kind, long id, Version version);
}
