package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.guest.GuestDetails;
import herberge.domain.guest.GuestId;

/** Changes the data of a guest. */
@FunctionalInterface
public interface ChangeGuest {

    ChangeResult<GuestView> change(Caller caller, GuestId id, ChangeRequest<GuestDetails> request);
}
