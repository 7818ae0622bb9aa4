package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.NoBody;
import herberge.application.shared.Patch;
import herberge.domain.guest.GuestId;

/** Forgets who a guest is, wherever it is kept; that somebody stayed is not forgotten. */
@FunctionalInterface
public interface EraseGuest {

    GuestView erase(Caller caller, GuestId id, Patch<NoBody> edit);
}
