package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.guest.GuestId;

/** Removes a guest that no booking refers to. Administrators only. */
@FunctionalInterface
public interface RemoveGuest {

    ChangeResult<GuestView> remove(Caller caller, GuestId id, ChangeRequest<?> request);
}
