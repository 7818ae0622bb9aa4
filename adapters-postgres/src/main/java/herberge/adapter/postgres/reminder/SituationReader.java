package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.guest.GuestRows;
import herberge.adapter.postgres.shared.Pipeline;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.ReminderReconciliationStore.Situation;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.Reminder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Reads bookings together with their guests and automatic reminders, inside a transaction of the caller. */
final class SituationReader {

    private static final String GUEST = "select * from guest where id = :guest";

    private static final Pipeline.Sql GUEST_OF_BOOKING = new Pipeline.Sql(GUEST);

    private static final String GUESTS = "select * from guest where id = any (:ids)";

    /**
     * Reads an open reminder that still names the booking's former guest without a name. The plan compares titles as
     * text: if both guests have the same name it would otherwise find nothing to write, and the reference would stay
     * with the former guest.
     */
    private static final String REMINDERS = """
            select r.*,
                   case when r.closed_reason is null
                         and r.named_guest <> (select b.guest_id from booking b where b.id = r.booking_id)
                        then r.title else shown_title(r.title, r.named_guest) end as shown
              from reminder r where booking_id = any (:ids) and type != 'manual' order by id <locking>
            """;

    /** The departures of stays that go on with other bookings; a stay has few of these, so the chain is short. */
    private static final String DEPARTURES = """
            with recursive part (first, next, departure) as (
              select id, continued_by_id, check_out from booking where id = any (:ids)
              union all
              select part.first, b.continued_by_id, b.check_out from part join booking b on b.id = part.next)
            select first, departure from part where next is null
            """;

    /**
     * Runs after the free reminders were locked, while their bookings are locked, so no reminder can appear in between.
     */
    private static final String LOCKED_ELSEWHERE = """
            select distinct booking_id from reminder
             where booking_id = any (:ids) and type != 'manual' and not id = any (:locked)
            """;

    private SituationReader() {}

    /**
     * Omits bookings whose guest was deleted after an unlocked read found them.
     *
     * @param locking the locking clause for the reminders; empty for none
     */
    static List<Situation> situations(Handle h, List<Booking> bookings, String locking) {
        if (bookings.isEmpty()) {
            return List.of();
        }
        Map<GuestId, Guest> guests = guests(
                        h,
                        bookings.stream()
                                .map(booking -> booking.terms().guest().value())
                                .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Guest::id, Function.identity()));
        Map<BookingId, List<Reminder>> reminders = remindersByBooking(h, bookings, locking);
        Map<BookingId, LocalDate> departures = departures(h, bookings);
        return bookings.stream()
                .flatMap(booking -> Stream.ofNullable(guests.get(booking.terms().guest()))
                        .map(guest -> new Situation(
                                booking,
                                departures.getOrDefault(
                                        booking.id(), booking.stay().checkOut()),
                                guest,
                                reminders.getOrDefault(booking.id(), List.of()))))
                .toList();
    }

    private static Map<BookingId, List<Reminder>> remindersByBooking(Handle h, List<Booking> bookings, String locking) {
        List<Long> ids = bookings.stream().map(booking -> booking.id().value()).toList();
        return reminders(h, ids, locking).stream()
                .collect(Collectors.groupingBy(reminder -> Objects.requireNonNull(reminder.booking())));
    }

    /** The departures of the stays among them that begin with a booking and go on with others. */
    private static Map<BookingId, LocalDate> departures(Handle h, List<Booking> bookings) {
        List<Long> continued = bookings.stream()
                .filter(booking -> booking.links().isFirst() && !booking.links().isLast())
                .map(booking -> booking.id().value())
                .toList();
        return continued.isEmpty() ? Map.of() : departuresOf(h, continued);
    }

    static Map<BookingId, LocalDate> departuresOf(Handle h, List<Long> bookings) {
        return h
                .createQuery(DEPARTURES)
                .bindArray("ids", Long.class, bookings)
                .map((row, context) ->
                        Map.entry(new BookingId(row.getLong("first")), row.getObject("departure", LocalDate.class)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Adds the query of a guest who has bookings, and so exists. */
    static Pipeline.Rows<Guest> guest(Pipeline pipeline, GuestId id) {
        return pipeline.query(GUEST_OF_BOOKING, Map.of("guest", id.value()), GuestRows::guest);
    }

    static List<Guest> guests(Handle h, Collection<Long> ids) {
        return h.createQuery(GUESTS)
                .bindArray("ids", Long.class, ids)
                .map(Row.by(GuestRows::guest))
                .list();
    }

    static List<Reminder> reminders(Handle h, List<Long> bookings, String locking) {
        return h.createQuery(REMINDERS)
                .define("locking", locking)
                .bindArray("ids", Long.class, bookings)
                .map(Row.by(ReminderRows::shown))
                .list();
    }

    /** The bookings of which another transaction has locked a reminder, so that {@code found} lacks it. */
    static Set<BookingId> lockedElsewhere(Handle h, List<Situation> found) {
        List<Long> ids = found.stream()
                .map(situation -> situation.booking().id().value())
                .toList();
        List<Long> locked = found.stream()
                .flatMap(situation -> situation.reminders().stream())
                .map(reminder -> reminder.id().value())
                .toList();
        return h
                .createQuery(LOCKED_ELSEWHERE)
                .bindArray("ids", Long.class, ids)
                .bindArray("locked", Long.class, locked)
                .mapTo(Long.class)
                .stream()
                .map(BookingId::new)
                .collect(Collectors.toSet());
    }
}
