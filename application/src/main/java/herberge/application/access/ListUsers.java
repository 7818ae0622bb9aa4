package herberge.application.access;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import java.util.function.Supplier;

/** Lists the users by name. Administrators only. */
@FunctionalInterface
public interface ListUsers {

    Page<UserView> list(Caller caller, Supplier<PageRequest> page);
}
