package herberge.application.reminder;

import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Completes, dismisses, reopens or snoozes a reminder, if its status allows it. */
@FunctionalInterface
public interface StepReminder {

    ChangeResult<ReminderView> step(Caller caller, ReminderId id, ReminderStep step, ChangeRequest<Until> request);

    /** The day on which a snoozed reminder shows again. */
    record Until(@Nullable LocalDate day) {

        public static final Until BLANK = new Until(null);
    }
}
