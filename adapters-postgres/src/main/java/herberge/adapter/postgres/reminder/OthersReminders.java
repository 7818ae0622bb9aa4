package herberge.adapter.postgres.reminder;

import herberge.application.port.RemindedBookings.Situation;
import herberge.domain.booking.BookingId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Automatic reminders that were passed over because others have them locked. */
final class OthersReminders {

    /** Asked after those that could be locked, and while the booking is: so none slips through between the two. */
    private static final String LEFT = """
            select distinct booking_id from reminder
             where booking_id = any (:ids) and type != 'manual' and not id = any (:locked)
            """;

    private OthersReminders() {}

    /** The bookings of which others have one. */
    static Set<BookingId> among(Handle h, List<Situation> found) {
        List<Long> ids = found.stream().map(is -> is.booking().id().value()).toList();
        List<Long> locked = found.stream()
                .flatMap(is -> is.reminders().stream())
                .map(one -> one.id().value())
                .toList();
        return h
                .createQuery(LEFT)
                .bindArray("ids", Long.class, ids)
                .bindArray("locked", Long.class, locked)
                .mapTo(Long.class)
                .stream()
                .map(BookingId::new)
                .collect(Collectors.toSet());
    }
}
