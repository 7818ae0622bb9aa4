package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.Patch;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Does, dismisses, reopens or puts off a reminder, if it stands where that is possible. */
@FunctionalInterface
public interface StepReminder {

    ReminderView step(Caller caller, ReminderId id, ReminderStep step, Patch<Until> edit);

    /** The day on which what is put off comes back. */
    record Until(@Nullable LocalDate day) {}
}
