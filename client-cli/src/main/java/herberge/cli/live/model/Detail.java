package herberge.cli.live.model;

import herberge.cli.api.Booking;
import herberge.cli.api.HistoryStep;
import herberge.cli.api.Invoice;
import herberge.cli.api.Reminder;
import java.util.List;

/**
 * What the side pane shows of the selected booking.
 *
 * @param invoices newest first, with those that are cancelled
 * @param history newest first
 */
public record Detail(Booking booking, List<Invoice> invoices, List<Reminder> reminders, List<HistoryStep> history) {

    public Detail {
        invoices = List.copyOf(invoices);
        reminders = List.copyOf(reminders);
        history = List.copyOf(history);
    }
}
