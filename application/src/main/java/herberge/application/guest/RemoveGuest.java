package herberge.application.guest;

import herberge.application.shared.Caller;
import herberge.application.shared.Edit;
import herberge.application.shared.NoInput;
import herberge.domain.guest.GuestId;

/** Removes a guest that no booking refers to. Administrators only. */
@FunctionalInterface
public interface RemoveGuest {

    GuestView remove(Caller caller, GuestId id, Edit<NoInput> edit);
}
