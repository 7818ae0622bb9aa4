package herberge.cli.live.model;

import herberge.cli.api.Booking;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.Reminder;
import java.util.List;

/**
 * What the side pane shows of the selected booking.
 *
 * @param history newest first
 */
public record Detail(Booking booking, List<Reminder> reminders, List<HistoryStep> history) {

    public Detail {
        reminders = List.copyOf(reminders);
        history = List.copyOf(history);
    }
}
