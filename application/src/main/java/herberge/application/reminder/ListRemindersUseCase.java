package herberge.application.reminder;

import herberge.application.port.EventLog;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderUseCases.ListReminders;
import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.reminder.ReminderFilter;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

final class ListRemindersUseCase implements ListReminders {

    private final Transactions transactions;
    private final Reminders reminders;
    private final EventLog events;
    private final Clock clock;

    ListRemindersUseCase(Transactions transactions, Reminders reminders, EventLog events, Clock clock) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Page<ReminderView> list(Caller caller, Wanted wanted, PageRequest page) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        ReminderFilter filter = new ReminderFilter(wanted.due(), wanted.booking(), open(wanted), today);
        return transactions.read(
                caller,
                () -> Page.after(
                        events.position(), () -> reminders.list(filter, page).map(ReminderView::of)));
    }

    /** Closed reminders are not due. */
    private static @Nullable Boolean open(Wanted wanted) {
        if (wanted.open() == null && wanted.due() != null) {
            return true;
        }
        return wanted.open();
    }
}
