package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.booking.BookingRows;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.Pipeline;
import herberge.adapter.postgres.shared.Row;
import herberge.application.port.ReminderReconciliationStore;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.reminder.AutomaticReminders;
import herberge.domain.reminder.ReminderPlan;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes automatic reminders for reconciliation, from tables {@code booking}, {@code guest} and {@code
 * reminder}. Locks are taken on bookings first, by id, and then on their reminders.
 */
public final class JdbiReminderReconciliationStore implements ReminderReconciliationStore {

    /** The same condition as in index {@code booking_to_remind}. */
    private static final String CALLS = """
            (status in ('reserved', 'confirmed', 'checked-in')
              or (status = 'checked-out' and (invoice_sent_at is null or paid_at is null)))
            """;

    private static final String CANDIDATES = """
            select * from booking
             where id in (
               select id from (
                 (select id from booking where <calls> and id > :after order by id limit :limit)
                 union
                 (select booking_id from reminder
                   where closed_reason is null and type != 'manual' and booking_id > :after
                   order by booking_id limit :limit)) found (id)
                order by id limit :limit)
             order by id
            """;

    private static final String LOCK = """
            select * from booking where id = any (:ids) order by id <locking>
            """;

    /** Also locks bookings that need no reminder: a booking that is just being reopened does not show it yet. */
    private static final String LOCK_OF_GUEST = """
            select * from booking where guest_id = :guest order by id for no key update
            """;

    private static final String WAIT = "for no key update";

    private static final String SKIP = "for no key update skip locked";

    private static final String OPEN = """
            insert into reminder (booking_id, type, occurrence, title, description, due_date, priority,
                                  version, created_at, created_by, updated_at, updated_by)
            select o.booking, o.type, o.occurrence, o.title, o.description, o.due, o.priority,
                   1, :now, :author, :now, :author
              from jsonb_to_recordset(cast(:rows as jsonb)) as o (
                     booking bigint, type text, occurrence text, title text, description text, due date, priority text)
            """;

    private static final Pipeline.Sql OPEN_LATER = new Pipeline.Sql(OPEN);

    private static final String CHANGE = """
            update reminder r
               set title = c.title, description = c.description, due_date = c.due, priority = c.priority,
                   snoozed_until = c.snoozed, occurrence = c.occurrence, closed_reason = c.reason,
                   completed_at = c.closed, completed_by = c.closer,
                   version = c.version, updated_at = :now, updated_by = :author
              from jsonb_to_recordset(cast(:rows as jsonb)) as c (
                     id bigint, version bigint, title text, description text, due date, priority text, snoozed date,
                     occurrence text, reason text, closed timestamptz, closer bigint)
             where r.id = c.id and r.version = c.version - 1
            """;

    private final JdbiTransactions tx;
    private final JdbiReminderSettingsStore settings;

    public JdbiReminderReconciliationStore(JdbiTransactions tx) {
        this.tx = tx;
        this.settings = new JdbiReminderSettingsStore(tx);
    }

    @Override
    public List<Situation> findCandidates(BookingId after, int limit) {
        return tx.run(h -> {
            List<Booking> found = readBookings(h.createQuery(CANDIDATES)
                    .define("calls", CALLS)
                    .bind("after", after.value())
                    .bind("limit", limit));
            return SituationReader.situations(h, found, "");
        });
    }

    /** A new booking has no reminders yet, so its guest and the settings are read in one round trip. */
    @Override
    public Planning lockForPlanning(Booking written) {
        if (!written.version().equals(Version.FIRST)) {
            Situation situation = tx.run(h -> SituationReader.situations(h, List.of(written), WAIT))
                    .get(0);
            return new Planning(situation, settings.lockForPlanning().settings());
        }
        Pipeline pipeline = new Pipeline();
        Pipeline.Rows<Guest> guest =
                SituationReader.guest(pipeline, written.terms().guest());
        Supplier<StoredReminderSettings> rules = settings.lockForPlanning(pipeline);
        tx.run(pipeline::run);
        return new Planning(
                new Situation(written, written.stay().checkOut(), guest.only(), List.of()),
                rules.get().settings());
    }

    @Override
    public List<Situation> lock(List<BookingId> bookings) {
        List<Long> ids = ids(bookings);
        return tx.lockAll("booking", ids, h -> SituationReader.situations(h, lockBookings(h, ids, WAIT), WAIT));
    }

    @Override
    public List<Situation> lockAvailable(List<BookingId> bookings) {
        return tx.run(h -> {
            List<Situation> found = SituationReader.situations(h, lockBookings(h, ids(bookings), SKIP), SKIP);
            Set<BookingId> lockedElsewhere = SituationReader.lockedElsewhere(h, found);
            return found.stream()
                    .filter(situation ->
                            !lockedElsewhere.contains(situation.booking().id()))
                    .toList();
        });
    }

    @Override
    public void awaitReminders(BookingId booking) {
        tx.lock("booking", booking.value(), h -> SituationReader.reminders(h, List.of(booking.value()), WAIT));
    }

    private static List<Booking> lockBookings(Handle h, List<Long> ids, String locking) {
        return readBookings(h.createQuery(LOCK).define("locking", locking).bindArray("ids", Long.class, ids));
    }

    /**
     * Runs all statements of a batch for no booking, so that classes are loaded and plans are made before anything is
     * locked.
     */
    @Override
    public void warmUp() {
        tx.run(h -> {
            lockBookings(h, List.of(), SKIP);
            SituationReader.guests(h, List.of());
            SituationReader.departuresOf(h, List.of());
            SituationReader.reminders(h, List.of(), SKIP);
            return SituationReader.lockedElsewhere(h, List.of());
        });
        execute(OPEN, List.of(), UserId.SYSTEM, Instant.EPOCH);
        execute(CHANGE, List.of(), UserId.SYSTEM, Instant.EPOCH);
    }

    @Override
    public List<Situation> lockByGuest(GuestId guest) {
        return tx.lock("guest", guest.value(), h -> {
            List<Booking> bookings = readBookings(h.createQuery(LOCK_OF_GUEST).bind("guest", guest.value()));
            return SituationReader.situations(
                    h,
                    bookings.stream()
                            .filter(AutomaticReminders::mayNeedReminders)
                            .toList(),
                    WAIT);
        });
    }

    private static List<Booking> readBookings(Query query) {
        return query.map(Row.by(BookingRows::booking)).list();
    }

    private static List<Long> ids(List<BookingId> bookings) {
        return bookings.stream().map(BookingId::value).toList();
    }

    @Override
    public void execute(ReminderPlan plan, UserId author, Instant now) {
        write(CHANGE, plan.changes().stream().map(ReminderPlanJson::of).toList(), author, now);
        if (!plan.openings().isEmpty()) {
            tx.defer(
                    OPEN_LATER,
                    values(plan.openings().stream().map(ReminderPlanJson::of).toList(), author, now));
        }
    }

    private static Map<String, Object> values(List<Map<String, @Nullable String>> rows, UserId author, Instant now) {
        return Map.of("rows", CommonColumns.json(rows), "now", CommonColumns.utc(now), "author", author.value());
    }

    private void write(String sql, List<Map<String, @Nullable String>> rows, UserId author, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        int written = execute(sql, rows, author, now);
        if (written != rows.size()) {
            throw new IllegalStateException(written + " of " + rows.size() + " planned reminders were written");
        }
    }

    private int execute(String sql, List<Map<String, @Nullable String>> rows, UserId author, Instant now) {
        return tx.run(
                h -> h.createUpdate(sql).bindMap(values(rows, author, now)).execute());
    }
}
