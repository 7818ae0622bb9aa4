package herberge.application.planning;

import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;
import java.util.function.Consumer;

/**
 * Tells for every active room whether a party could stay there, and if not, why not. What keeps them from it is read
 * while {@code telling} goes through it, in the unit of work.
 */
@FunctionalInterface
public interface FindAvailability {

    void find(Caller caller, StayPeriod nights, int partySize, Consumer<Availability> telling);
}
