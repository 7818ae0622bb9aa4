package herberge.application.planning;

import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;

/** Tells for every active room whether a party could stay there, and if not, why not. */
@FunctionalInterface
public interface FindAvailability {

    Availability find(Caller caller, StayPeriod nights, int partySize);
}
