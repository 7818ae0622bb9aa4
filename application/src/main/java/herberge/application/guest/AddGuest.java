package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.domain.guest.GuestDetails;

/** Adds a guest. */
@FunctionalInterface
public interface AddGuest {

    GuestView add(Caller caller, Edit<GuestDetails> edit);
}
