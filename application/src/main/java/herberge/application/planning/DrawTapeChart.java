package herberge.application.planning;

import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;

/** Draws who is where in a window of at most {@link #MAX_DAYS} days, in a fixed number of queries. */
@FunctionalInterface
public interface DrawTapeChart {

    int MAX_DAYS = 400;

    TapeChart draw(Caller caller, StayPeriod window);
}
