package herberge.application.port;

import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.ReminderDetails;
import herberge.domain.reminder.ReminderFilter;
import herberge.domain.reminder.ReminderId;
import herberge.domain.reminder.ReminderType;
import herberge.domain.shared.Authorship;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to be done by when. A booking has at most one open automatic reminder of a type; what is about a booking goes
 * with it.
 */
public interface Reminders {

    Optional<Reminder> find(ReminderId id);

    /** Finds it and keeps others from changing it until the unit of work ends. */
    Optional<Reminder> lock(ReminderId id);

    /** By due date, then the most pressing first, then id. */
    Slice<Reminder> list(ReminderFilter filter, PageRequest page);

    /**
     * All that are open, due by that day and not put off beyond it, in the same order. Read while they are gone through,
     * which must be in the unit of work.
     */
    Stream<Reminder> streamDue(LocalDate today);

    /**
     * All that are about a guest's bookings, in the same order. Of a booking that has had several guests, automatic ones
     * are about the one whom they name. Read while they are gone through.
     */
    Stream<Reminder> streamOfGuest(GuestId guest);

    /** Whether there is an open automatic one of that type, whoever may see it. */
    boolean hasOpen(BookingId booking, ReminderType type);

    /** Makes one; {@code occurrence} for those that the rules of the house make, and for no others. */
    Reminder add(ReminderDetails details, @Nullable String occurrence, Authorship authorship);

    /** Stores a reminder whose version is the stored one's successor. The caller may lose sight of it by that. */
    void save(Reminder reminder);

    /** The reminder as it was before that entry of the audit; empty where there was none or the entry is another's. */
    Optional<Reminder> findBefore(long entry);

    /** The reminder as that entry of the audit left it; empty where it left none or is another's. */
    Optional<Reminder> findAfter(long entry);

    /** Stores a reminder that was removed, with the id it had. */
    void restore(Reminder reminder);

    void remove(ReminderId id);
}
