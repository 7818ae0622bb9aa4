package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.port.Reminders;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderFollowUp;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Has the automatic reminders follow what was taken back, once all of it is back. */
final class UndoneFollowUp {

    private final Transactions transactions;
    private final Reminders reminders;
    private final ReminderFollowUp followUp;

    UndoneFollowUp(Transactions transactions, Reminders reminders, ReminderFollowUp followUp) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.followUp = followUp;
    }

    /** Before reminders are taken back: whoever plans for their bookings is waited for now, or waits. */
    void lock(List<Step> steps) {
        Set<BookingId> reminded = reminded(steps);
        if (!reminded.isEmpty()) {
            followUp.lock(reminded);
        }
    }

    void follow(Caller caller, List<Step> steps, Instant now) {
        for (Step step : steps) {
            switch (Objects.requireNonNull(step.kind())) {
                case BOOKING -> followUp.followBooking(new BookingId(step.id()), caller.userId(), now);
                case GUEST -> followUp.followGuest(new GuestId(step.id()), caller.userId(), now);
                case REMINDER, ROOM, ROOM_BLOCK, REMINDER_SETTINGS, USER -> {}
            }
        }
        reminded(steps).forEach(booking -> followUp.followBooking(booking, caller.userId(), now));
    }

    /** The bookings of those of them that are automatic and there. */
    private Set<BookingId> reminded(List<Step> steps) {
        return transactions.unhidden(() -> steps.stream()
                .filter(step -> step.kind() == EntityKind.REMINDER)
                .flatMap(step -> reminders.find(new ReminderId(step.id())).stream())
                .filter(reminder -> reminder.type().automatic())
                .map(Reminder::booking)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
    }
}
