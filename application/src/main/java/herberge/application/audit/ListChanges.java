package herberge.application.audit;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;

/** Lists changes, newest first: those of all users or the caller's own. Only administrators see changes of users. */
@FunctionalInterface
public interface ListChanges {

    Page<ChangeView> list(Caller caller, boolean mine, PageRequest page);
}
