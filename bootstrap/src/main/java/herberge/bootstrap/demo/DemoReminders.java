package herberge.bootstrap.demo;

import herberge.application.booking.BookingUseCases;
import herberge.application.booking.BookingView;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.reminder.ReminderUseCases.StepReminder.Until;
import herberge.application.reminder.ReminderView;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.PageRequest;
import herberge.domain.booking.BookingFilter;
import herberge.domain.booking.BookingId;
import herberge.domain.reminder.Priority;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderStep;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds reminders that are overdue, due today, due later, snoozed and done. */
final class DemoReminders {

    private final ReminderUseCases reminders;
    private final BookingUseCases bookings;
    private final Caller anna;
    private final Caller ben;
    private final LocalDate today;

    DemoReminders(ReminderUseCases reminders, BookingUseCases bookings, List<Caller> desk, LocalDate today) {
        this.reminders = reminders;
        this.bookings = bookings;
        this.anna = desk.get(0);
        this.ben = desk.get(1);
        this.today = today;
    }

    void remind() {
        add(null, "Heizung im Bungalow entlüften", today.minusDays(1), Priority.HIGH, null, ben.userId());
        add(null, "Code am Schlüsselkasten tauschen", today, Priority.MEDIUM, null, null);
        add(null, "Rauchmelder prüfen", today.plusDays(6), Priority.MEDIUM, null, anna.userId());
        add(null, "Angebot der Wäscherei einholen", today, Priority.LOW, today.plusDays(2), null);
        ReminderView completed =
                add(null, "Feuerlöscher warten lassen", today.minusDays(3), Priority.LOW, null, ben.userId());
        ChangeRequest<Until> request = ChangeRequest.command(new Version(completed.version()));
        reminders
                .stepReminder()
                .step(ben, new ReminderId(Objects.requireNonNull(completed.id())), ReminderStep.COMPLETE, request);
        arrivals()
                .forEach(stay -> add(
                        stay, "Kinderbett aufstellen", stay.checkIn().minusDays(1), Priority.HIGH, null, ben.userId()));
    }

    /** Three bookings that arrive later. */
    private List<BookingView> arrivals() {
        BookingFilter future = new BookingFilter(today.plusDays(2), null, null, null, Set.of(), null, null, null, null);
        return bookings.listBookings()
                .list(anna, future, new PageRequest(3, null))
                .slice()
                .items();
    }

    private ReminderView add(
            @Nullable BookingView about,
            String title,
            LocalDate due,
            Priority priority,
            @Nullable LocalDate snoozedUntil,
            @Nullable UserId assignedTo) {
        BookingId booking = about == null ? null : new BookingId(Objects.requireNonNull(about.id()));
        ReminderDetails details =
                new ReminderDetails(booking, ReminderType.MANUAL, title, null, due, priority, snoozedUntil, assignedTo);
        return reminders.addReminder().add(anna, ChangeRequest.to(details)).view();
    }
}
