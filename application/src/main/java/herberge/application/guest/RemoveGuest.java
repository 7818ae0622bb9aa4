package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.guest.GuestId;

/** Removes a guest that no booking refers to. Administrators only. */
@FunctionalInterface
public interface RemoveGuest {

    GuestView remove(Caller caller, GuestId id, Patch<NoBody> edit);
}
