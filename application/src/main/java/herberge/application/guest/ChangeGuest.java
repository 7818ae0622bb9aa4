package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;

/** Changes what the house knows about a guest. */
@FunctionalInterface
public interface ChangeGuest {

    GuestView change(Caller caller, GuestId id, Patch<GuestDetails> edit);
}
