package herberge.application.audit;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;

/** Lists what was done, newest first: everybody's doing or the caller's own. Users' accounts are administrators' business. */
@FunctionalInterface
public interface ListChanges {

    Page<ChangeView> list(Caller caller, boolean mine, PageRequest page);
}
