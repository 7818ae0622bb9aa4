package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.domain.guest.GuestId;

/** Shows one guest. */
@FunctionalInterface
public interface ReadGuest {

    GuestView read(Caller caller, GuestId id);
}
