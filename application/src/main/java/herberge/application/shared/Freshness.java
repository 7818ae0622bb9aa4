package herberge.application.shared;

import herberge.application.port.ChangeLog;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.function.Supplier;

/** Keeps edits from being lost: a change must come from the version that is there. */
public final class Freshness {

    private final ChangeLog changeLog;

    public Freshness(ChangeLog changeLog) {
        this.changeLog = changeLog;
    }

    /** Refuses a request that names no version or another than {@code current}, and says what changed in between. */
    public void require(Asked<?> asked, EntityKind kind, long id, Version current, Supplier<?> view) {
        Version from = asked.from();
        if (from == null) {
            throw Refusal.because(new RequestFault.PreconditionRequired());
        }
        if (!from.equals(current)) {
            List<VersionConflict.Since> changes = changeLog.since(kind, id, from);
            List<String> clashes = changes.stream()
                    .map(VersionConflict.Since::field)
                    .distinct()
                    .filter(asked.fields()::contains)
                    .toList();
            throw Refusal.because(new VersionConflict(view.get(), from.value(), current.value(), changes, clashes));
        }
    }
}
