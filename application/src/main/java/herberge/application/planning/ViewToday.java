package herberge.application.planning;

import herberge.application.shared.Caller;
import java.util.function.Consumer;

/**
 * Shows what the desk has to know this morning; today is the house's, by the server's clock. The reminders are read while
 * {@code showing} goes through them, in the unit of work.
 */
@FunctionalInterface
public interface ViewToday {

    void view(Caller caller, Consumer<Today> showing);
}
