package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.guest.GuestDetails;

/** Adds a guest. */
@FunctionalInterface
public interface AddGuest {

    ChangeResult<GuestView> add(Caller caller, ChangeRequest<GuestDetails> request);
}
