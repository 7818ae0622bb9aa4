package herberge.application.planning;

import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;
import java.util.function.Consumer;

/**
 * Determines for every active room whether a party could stay there, and if not, why not. The conflicts are read while
 * {@code consumer} iterates over the rooms, within the unit of work.
 */
@FunctionalInterface
public interface FindAvailability {

    void find(Caller caller, StayPeriod nights, int partySize, Consumer<Availability> consumer);
}
