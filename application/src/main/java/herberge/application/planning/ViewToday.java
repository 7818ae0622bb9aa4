package herberge.application.planning;

import herberge.application.shared.Caller;
import java.util.function.Consumer;

/**
 * Shows what the front desk needs to know this morning. Today is the date in the time zone of the house by the server's
 * clock. The reminders are read while {@code consumer} iterates over them, within the unit of work.
 */
@FunctionalInterface
public interface ViewToday {

    void view(Caller caller, Consumer<Today> consumer);
}
