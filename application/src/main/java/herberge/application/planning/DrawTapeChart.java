package herberge.application.planning;

import herberge.application.shared.Caller;
import herberge.domain.shared.StayPeriod;
import java.util.function.Consumer;

/**
 * Draws who is where in a window of at most {@link #MAX_DAYS} days, in a fixed number of queries. The chart's rooms are
 * read while {@code drawing} goes through them, in the unit of work: a large house's chart is never in memory as a whole.
 */
@FunctionalInterface
public interface DrawTapeChart {

    int MAX_DAYS = 400;

    void draw(Caller caller, StayPeriod window, Consumer<TapeChart> drawing);
}
