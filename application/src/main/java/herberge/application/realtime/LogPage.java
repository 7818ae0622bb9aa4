package herberge.application.realtime;

import herberge.application.shared.LogPosition;
import java.util.List;

/**
 * A page of the event log.
 *
 * @param position the end of the log
 * @param page     the events after the requested position
 * @param erasure  whether the page holds the erasure of a guest
 */
record LogPage(LogPosition position, List<AddressedEvent> page, boolean erasure) {

    /** The position of a reader who has read the page from that position on. */
    LogPosition end(LogPosition from) {
        if (!goesOn(from)) {
            return position;
        }
        return page.isEmpty()
                ? from
                : new LogPosition(from.epoch(), page.get(page.size() - 1).seq());
    }

    /** Whether the log goes on after the page. */
    boolean hasMore(LogPosition from) {
        return !page.isEmpty() && goesOn(from) && end(from).seq() < position.seq();
    }

    boolean isOf(String epoch) {
        return position.epoch().equals(epoch);
    }

    /** Whether no event is missing between the position and the page; one is if the log was pruned or is another log. */
    boolean goesOn(LogPosition from) {
        long next = page.isEmpty() ? position.seq() + 1 : page.get(0).seq();
        return isOf(from.epoch()) && next == from.seq() + 1;
    }
}
