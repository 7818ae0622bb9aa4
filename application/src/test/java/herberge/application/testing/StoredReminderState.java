package herberge.application.testing;

import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderOccurrence;
import org.jspecify.annotations.Nullable;

/**
 * The state of a reminder without its bookkeeping. Undo takes a reminder for untouched while this is equal, whatever its
 * version: another undo may have brought the state back.
 *
 * @param details with the title as it is stored, without the name of a guest
 */
record StoredReminderState(
        ReminderDetails details,
        @Nullable ReminderOccurrence occurrence,
        Reminder.@Nullable Closing closing,
        boolean erased) {

    static StoredReminderState of(Reminder reminder) {
        return new StoredReminderState(
                MemoryTitles.bare(reminder).details(),
                reminder.occurrence(),
                reminder.closing(),
                reminder.title().contains("(erased)"));
    }
}
