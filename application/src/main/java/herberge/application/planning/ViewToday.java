package herberge.application.planning;

import herberge.application.shared.Caller;

/** Shows what the desk has to know this morning; today is the house's, by the server's clock. */
@FunctionalInterface
public interface ViewToday {

    Today view(Caller caller);
}
