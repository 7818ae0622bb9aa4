package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.port.Audit.Step;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.domain.shared.UserId;
import org.jspecify.annotations.Nullable;

/** Decides which changes a caller may undo. */
record UndoPermission(EntityCatalog entities) {

    boolean covers(Caller caller, Audit.Change change) {
        return covers(caller, change.kind(), change.operation(), change.user(), change.erased());
    }

    boolean covers(Caller caller, Step step) {
        return covers(caller, step.kind(), step.operation(), step.user(), step.erased());
    }

    /** Callers may undo their own changes and administrators those of all, unless personal data was erased from them. */
    private boolean covers(
            Caller caller, @Nullable EntityKind kind, Operation operation, UserId author, boolean erased) {
        return caller.ownsOrAdministers(author)
                && kind != null
                && entities.access(kind).undo().isPresent()
                && !erased
                && operation != Operation.ERASED;
    }
}
