package herberge.application.planning;

import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;
import java.util.function.Consumer;

/**
 * Draws which stays and blocks are in which room, in a window of at most {@link #MAX_DAYS} days, with a fixed number of
 * queries. The rooms of the chart are read while {@code drawing} iterates over them, within the unit of work, so that
 * the chart of a large house is never in memory as a whole.
 */
@FunctionalInterface
public interface DrawTapeChart {

    int MAX_DAYS = 400;

    void draw(Caller caller, StayPeriod window, Consumer<TapeChart> drawing);
}
