package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderOccurrence;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Authorship;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores reminders. A booking has at most one open automatic reminder of a type; removing a booking removes its
 * reminders.
 */
public interface Reminders {

    Optional<Reminder> find(ReminderId id);

    /** Finds the reminder and prevents others from changing it until the unit of work ends. */
    Optional<Reminder> lock(ReminderId id);

    /** Lists reminders by due date, then by priority, then by id. */
    Slice<Reminder> list(ReminderFilter filter, PageRequest page);

    /**
     * Streams all open reminders that are due by that day and not snoozed beyond it, in the same order. The stream must
     * be consumed within the unit of work.
     */
    Stream<Reminder> streamDue(LocalDate today);

    /**
     * Streams all reminders about a guest's bookings, in the same order. If a booking has had several guests, an
     * automatic reminder is about the guest whom it names. The stream must be consumed within the unit of work.
     */
    Stream<Reminder> streamOfGuest(GuestId guest);

    /** Whether there is an open automatic reminder of that type, whether or not the caller may see it. */
    boolean hasOpen(BookingId booking, ReminderType type);

    /** Adds a reminder; {@code occurrence} is given for automatic reminders and null for all others. */
    Reminder add(ReminderDetails details, @Nullable ReminderOccurrence occurrence, Authorship authorship);

    /** Stores a reminder whose version follows the stored version. After that, the caller may be unable to see it. */
    void save(Reminder reminder);

    /**
     * Returns the reminder before this audit entry; empty if there was none or the entry belongs to something else.
     */
    Optional<Reminder> findBefore(long entry);

    /** Returns the reminder after this audit entry; empty if there was none or the entry belongs to something else. */
    Optional<Reminder> findAfter(long entry);

    /** Stores a removed reminder again, with its former id. */
    void restore(Reminder reminder);

    void remove(ReminderId id);
}
