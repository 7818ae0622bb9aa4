package herberge.application.port;

import herberge.application.shared.EntityKind;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Version;
import java.util.List;

/**
 * Records what changed, when and by whom. The database itself writes it with every change; entries are never altered.
 */
public interface ChangeLog {

    /** Lists the entries of one entity, newest first. */
    Slice<HistoryEntry> history(EntityKind kind, long id, PageRequest page);

    /**
     * Returns the fields that changed after this version, in the order of their first change, without bookkeeping
     * fields. Each field occurs once: with its value in that version and its present value, which may be equal.
     */
    List<VersionConflict.Since> since(EntityKind kind, long id, Version version);
}
