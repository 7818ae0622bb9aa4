package herberge.application.write;

import herberge.application.port.ChangeLog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.ParsedRequest;
import herberge.application.shared.RequestFault;
import herberge.application.shared.VersionConflict;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.util.function.Supplier;

/** Keeps edits from being lost: a change must come from the version that is there. */
public final class VersionCheck {

    private final ChangeLog changeLog;

    public VersionCheck(ChangeLog changeLog) {
        this.changeLog = changeLog;
    }

    /** Refuses a request that names no version or another than {@code current}, and says what changed in between. */
    public void require(ParsedRequest<?> asked, EntityKind kind, long id, Version current, Supplier<?> view) {
        Version from = asked.from();
        if (from == null) {
            throw Refusal.because(new RequestFault.PreconditionRequired());
        }
        if (!from.equals(current) && !asked.orFrom().contains(current)) {
            throw Refusal.because(
                    VersionConflict.of(view.get(), from, current, changeLog.since(kind, id, from), asked.fields()));
        }
    }
}
