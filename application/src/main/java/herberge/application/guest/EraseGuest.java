package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.guest.GuestId;

/** Erases the personal data of a guest wherever it is stored; the stays remain. */
@FunctionalInterface
public interface EraseGuest {

    ChangeResult<GuestView> erase(Caller caller, GuestId id, ChangeRequest<?> request);
}
