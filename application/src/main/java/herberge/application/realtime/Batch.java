package herberge.application.realtime;

import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import java.util.List;

/**
 * What a page of the log holds for a caller.
 *
 * @param upTo the last event it looked at, for the caller or not
 * @param lost whether it does not lead on: the log was pruned while the caller was reading, or is another one
 */
public record Batch(List<Happening> happenings, LogPosition upTo, boolean lost) {

    public Batch {
        happenings = List.copyOf(happenings);
    }

    /** Of a page that is not empty, what the caller may hear of. */
    static Batch of(Caller caller, LogPosition after, List<Happening> page) {
        List<Happening> heard =
                page.stream().flatMap(one -> one.toldTo(caller).stream()).toList();
        LogPosition upTo =
                new LogPosition(after.epoch(), page.get(page.size() - 1).seq());
        return new Batch(heard, upTo, page.get(0).seq() != after.seq() + 1);
    }
}
