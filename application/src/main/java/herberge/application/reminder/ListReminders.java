package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.DueState;
import org.jspecify.annotations.Nullable;

/** Lists reminders by due date, then the most pressing first. */
@FunctionalInterface
public interface ListReminders {

    Page<ReminderView> list(Caller caller, Wanted wanted, PageRequest page);

    /**
     * Which of them; null means no restriction.
     *
     * @param due  seen from today, which is the house's; then what is put off to a later day is left out
     * @param open where it is not said, all of them, but only open ones of those that fall due
     */
    record Wanted(
            @Nullable DueState due,
            @Nullable BookingId booking,
            @Nullable Boolean open) {}
}
