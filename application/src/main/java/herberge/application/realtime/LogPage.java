package herberge.application.realtime;

import herberge.application.shared.LogPosition;
import java.util.List;

/**
 * What a look into the log has found.
 *
 * @param position where the log stands
 * @param page     what is in it after the place that was asked for
 * @param erasure  whether the page tells that somebody was erased
 */
record LogPage(LogPosition position, List<AddressedEvent> page, boolean erasure) {

    /** Where somebody is who has read the page from there. */
    LogPosition end(LogPosition from) {
        if (!goesOn(from)) {
            return position;
        }
        return page.isEmpty()
                ? from
                : new LogPosition(from.epoch(), page.get(page.size() - 1).seq());
    }

    /** Whether there is more of the log to read on from there. */
    boolean hasMore(LogPosition from) {
        return !page.isEmpty() && goesOn(from) && end(from).seq() < position.seq();
    }

    boolean isOf(String epoch) {
        return position.epoch().equals(epoch);
    }

    /** Whether it leads on from there. It does not where the log is another one, or was pruned while we slept. */
    boolean goesOn(LogPosition from) {
        long next = page.isEmpty() ? position.seq() + 1 : page.get(0).seq();
        return isOf(from.epoch()) && next == from.seq() + 1;
    }
}
