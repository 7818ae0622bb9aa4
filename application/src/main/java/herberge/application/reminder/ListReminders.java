package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.DueState;
import org.jspecify.annotations.Nullable;

/** Lists reminders by due date, then by priority, the highest first. */
@FunctionalInterface
public interface ListReminders {

    Page<ReminderView> list(Caller caller, Wanted wanted, PageRequest page);

    /**
     * The filter; null means no restriction.
     *
     * @param due  seen from today in the house's time zone; leaves out reminders that are snoozed to a later day
     * @param open null: all reminders, but only open ones if {@code due} is given
     */
    record Wanted(
            @Nullable DueState due,
            @Nullable BookingId booking,
            @Nullable Boolean open) {}
}
