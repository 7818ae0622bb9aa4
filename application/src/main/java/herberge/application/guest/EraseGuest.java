package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.guest.GuestId;

/** Forgets who a guest is, wherever it is kept; that somebody stayed is not forgotten. */
@FunctionalInterface
public interface EraseGuest {

    ChangeResult<GuestView> erase(Caller caller, GuestId id, ChangeRequest<?> request);
}
