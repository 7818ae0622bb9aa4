package herberge.application.realtime;

import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.application.shared.PageRequest;
import java.util.List;

/**
 * A page of the event log for one caller.
 *
 * @param upTo the position of the last event of the page, whether the caller may see it or not
 * @param lost whether events are missing before the page: the log was pruned meanwhile, or is another log
 */
public record EventPage(List<AddressedEvent> happenings, LogPosition upTo, boolean lost) {

    public EventPage {
        happenings = List.copyOf(happenings);
    }

    /** A page of at most {@code most} of the events, which are not empty, with those that the caller may see. */
    static EventPage of(Caller caller, LogPosition after, List<AddressedEvent> events, int most) {
        List<AddressedEvent> page = events.subList(0, end(events, most));
        List<AddressedEvent> visible =
                page.stream().flatMap(event -> event.visibleTo(caller).stream()).toList();
        LogPosition upTo =
                new LogPosition(after.epoch(), page.get(page.size() - 1).seq());
        return new EventPage(visible, upTo, page.get(0).seq() != after.seq() + 1);
    }

    /** Limits a page in number and in length: memory may hold more. */
    private static int end(List<AddressedEvent> events, int most) {
        long text = 0;
        int end = 0;
        while (end < Math.min(most, events.size())) {
            text += events.get(end).length();
            if (text > PageRequest.MAX_TEXT && end > 0) {
                return end;
            }
            end++;
        }
        return end;
    }
}
