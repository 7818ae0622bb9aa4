package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.Reminders;
import herberge.application.reminder.ReminderFollowUp;
import herberge.application.shared.Caller;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Has the automatic reminders follow what was taken back, once all of it is back. */
final class UndoneFollowUp {

    private final Reminders reminders;
    private final ReminderFollowUp followUp;

    UndoneFollowUp(Reminders reminders, ReminderFollowUp followUp) {
        this.reminders = reminders;
        this.followUp = followUp;
    }

    void follow(Caller caller, List<Step> steps, Instant now) {
        for (Step step : steps) {
            switch (Objects.requireNonNull(step.kind())) {
                case BOOKING -> followUp.followBooking(new BookingId(step.id()), caller.userId(), now);
                case GUEST -> followUp.followGuest(new GuestId(step.id()), caller.userId(), now);
                case REMINDER -> followReminder(new ReminderId(step.id()), caller, now);
                case ROOM, ROOM_BLOCK, REMINDER_SETTINGS, USER -> {}
            }
        }
    }

    private void followReminder(ReminderId id, Caller caller, Instant now) {
        reminders
                .find(id)
                .filter(reminder -> reminder.type().automatic())
                .map(Reminder::booking)
                .ifPresent(booking -> followUp.followBooking(booking, caller.userId(), now));
    }
}
