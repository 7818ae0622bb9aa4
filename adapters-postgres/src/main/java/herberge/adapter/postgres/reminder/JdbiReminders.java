package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Reminders;
import herberge.application.shared.Cursor;
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
import herberge.domain.shared.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stores reminders in table {@code reminder}. A unique index allows one open automatic reminder of a type per booking.
 * Titles are read with the guest's name; a trigger stores the guest's id in its place.
 */
public final class JdbiReminders implements Reminders {

    private static final String FIND = """
            select r.*, shown_title(r.title, r.named_guest) as shown from reminder r where r.id = ?
            """;

    private static final String LOCK = """
            select r.*, shown_title(r.title, r.named_guest) as shown from reminder r where r.id = ? for no key update
            """;

    private static final String LIST = """
            select r.*, shown_title(r.title, r.named_guest) as shown from reminder r where <conditions>
             order by r.due_date, priority_rank(r.priority), r.id limit :limit
            """;

    private static final String DUE = """
            select r.*, shown_title(r.title, r.named_guest) as shown from reminder r
             where r.closed_reason is null and r.due_date <= :today
               and (r.snoozed_until is null or r.snoozed_until <= :today)
             order by r.due_date, priority_rank(r.priority), r.id
            """;

    /** There may be many: only titles that name a guest are completed, and only what the rule reads is written as JSON. */
    private static final String OF_GUEST = """
            select r.*, case when r.named_guest is null then r.title else shown_title(r.title, r.named_guest) end as shown
              from reminder r
             where r.booking_id = any (bookings_once_of(:guest))
               and reminder_tells_of(
                     jsonb_build_object(
                       'type', r.type, 'named_guest', r.named_guest, 'booking_id', r.booking_id, 'title', r.title),
                     :guest, (select bookings_about(:guest)))
             order by r.due_date, priority_rank(r.priority), r.id
            """;

    /** Checks by a database function that also sees reminders hidden from the caller. */
    private static final String HAS_OPEN = "select has_open_reminder(:booking, :type)";

    private static final String INSERT = """
            insert into reminder (id, booking_id, type, occurrence, title, description, due_date, priority,
                                  snoozed_until, assigned_to, closed_reason, completed_at, completed_by,
                                  version, created_at, created_by, updated_at, updated_by)
            values (coalesce(:id, next_id('reminder_id_seq')), :booking, :type, :occurrence, :title, :description,
                    :dueDate, :priority, :snoozedUntil, :assignedTo, :closedReason, :completedAt, :completedBy,
                    :version, :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String RETURNING = "returning *, shown_title(title, named_guest) as shown";

    /**
     * Marks the reminder as handed over. A user can only hand over a visible reminder, and keeps seeing it until the
     * end of the unit of work.
     */
    private static final String HAND_OVER = """
            select set_config('herberge.handed_over', cast(id as text), true) from reminder where id = :id
            """;

    private static final String UPDATE = """
            update reminder
               set booking_id = :booking, type = :type, occurrence = :occurrence, title = :title,
                   description = :description, due_date = :dueDate, priority = :priority,
                   snoozed_until = :snoozedUntil, assigned_to = :assignedTo, closed_reason = :closedReason,
                   completed_at = :completedAt, completed_by = :completedBy,
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    private static final String DELETE = "delete from reminder where id = :id";

    private final JdbiTransactions tx;
    private final AuditedState<Reminder> audited;

    public JdbiReminders(JdbiTransactions tx) {
        this.tx = tx;
        this.audited = new AuditedState<>(tx, "reminder", ReminderRows::reminder);
    }

    @Override
    public Optional<Reminder> find(ReminderId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), ReminderRows::shown));
    }

    @Override
    public Optional<Reminder> lock(ReminderId id) {
        return tx.lock("reminder", id.value(), h -> SingleRowReader.byId(h, LOCK, id.value(), ReminderRows::shown));
    }

    @Override
    public Slice<Reminder> list(ReminderFilter filter, PageRequest page) {
        ReminderConditions conditions = ReminderConditions.of(filter, page.after());
        return tx.run(h -> PageReader.ofSmallRows()
                .slice(
                        h.createQuery(LIST)
                                .define("conditions", conditions.sql())
                                .bindMap(conditions.values()),
                        page,
                        ReminderRows::shown,
                        JdbiReminders::positionAfter));
    }

    private static Cursor positionAfter(Reminder last) {
        return Cursor.of(
                last.dueDate(), last.details().priority().rank(), last.id().value());
    }

    @Override
    public Stream<Reminder> streamDue(LocalDate today) {
        return tx.run(
                h -> PageReader.ofSmallRows().stream(h.createQuery(DUE).bind("today", today), ReminderRows::shown));
    }

    @Override
    public Stream<Reminder> streamOfGuest(GuestId guest) {
        return tx.run(h -> PageReader.ofSmallRows().stream(
                h.createQuery(OF_GUEST).bind("guest", guest.value()), ReminderRows::shown));
    }

    @Override
    public boolean hasOpen(BookingId booking, ReminderType type) {
        return tx.run(h -> h.createQuery(HAS_OPEN)
                .bind("booking", booking.value())
                .bind("type", type.code())
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Reminder add(ReminderDetails details, @Nullable ReminderOccurrence occurrence, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(ReminderRows.bind(h.createQuery(INSERT), details), authorship)
                .define("returning", RETURNING)
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .bind("occurrence", ReminderRows.text(occurrence))
                .bind("closedReason", (String) null)
                .bind("completedAt", (OffsetDateTime) null)
                .bind("completedBy", (Long) null)
                .map(Row.by(ReminderRows::shown))
                .one());
    }

    @Override
    public void save(Reminder reminder) {
        int rows = tx.run(h -> {
            h.createQuery(HAND_OVER)
                    .bind("id", reminder.id().value())
                    .mapTo(String.class)
                    .list();
            return ReminderRows.bind(h.createUpdate(UPDATE), reminder).execute();
        });
        CommonColumns.requireOne(rows, "reminder");
    }

    @Override
    public Optional<Reminder> findBefore(long entry) {
        return audited.before(entry);
    }

    @Override
    public Optional<Reminder> findAfter(long entry) {
        return audited.after(entry);
    }

    @Override
    public void restore(Reminder reminder) {
        tx.run(h -> ReminderRows.bind(h.createUpdate(INSERT).define("returning", ""), reminder)
                .execute());
    }

    @Override
    public void remove(ReminderId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(DELETE).bind("id", id.value()).execute()), "reminder");
    }
}
