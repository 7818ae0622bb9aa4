package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.user.ApiTokenId;

/** Ends an API token: one's own, or for administrators anybody's. */
@FunctionalInterface
public interface EndToken {

    void end(Caller caller, ApiTokenId id, Edit<NoInput> edit);
}
