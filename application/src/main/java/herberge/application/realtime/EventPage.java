package herberge.application.realtime;

import herberge.application.shared.Caller;
import herberge.application.shared.LogPosition;
import herberge.application.shared.PageRequest;
import java.util.List;

/**
 * What a page of the log holds for a caller.
 *
 * @param upTo the last event it looked at, for the caller or not
 * @param lost whether it does not lead on: the log was pruned while the caller was reading, or is another one
 */
public record EventPage(List<AddressedEvent> happenings, LogPosition upTo, boolean lost) {

    public EventPage {
        happenings = List.copyOf(happenings);
    }

    /** Of the start of what is there, which is not empty, what the caller may hear of. */
    static EventPage of(Caller caller, LogPosition after, List<AddressedEvent> there, int most) {
        List<AddressedEvent> page = there.subList(0, end(there, most));
        List<AddressedEvent> heard =
                page.stream().flatMap(one -> one.toldTo(caller).stream()).toList();
        LogPosition upTo =
                new LogPosition(after.epoch(), page.get(page.size() - 1).seq());
        return new EventPage(heard, upTo, page.get(0).seq() != after.seq() + 1);
    }

    /** Memory may hold more than a page, in number and in text. */
    private static int end(List<AddressedEvent> there, int most) {
        long text = 0;
        int end = 0;
        while (end < Math.min(most, there.size())) {
            text += there.get(end).length();
            if (text > PageRequest.MAX_TEXT && end > 0) {
                return end;
            }
            end++;
        }
        return end;
    }
}
