package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.guest.GuestDetails;

/** Adds a guest. */
@FunctionalInterface
public interface AddGuest {

    GuestView add(Caller caller, Patch<GuestDetails> edit);
}
