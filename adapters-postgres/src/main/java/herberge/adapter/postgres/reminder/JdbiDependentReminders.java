package herberge.adapter.postgres.reminder;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.DependentReminders;
import herberge.domain.booking.BookingId;
import herberge.domain.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Restores and takes back reminders that changed together with a booking, from tables {@code reminder} and {@code
 * audit_log}. One statement handles all rows of a change.
 */
public final class JdbiDependentReminders implements DependentReminders {

    private static final String BOOKINGS = """
            select distinct r.booking_id
              from audit_log a join reminder r on r.id = a.record_id
             where a.change_id = :change and a.table_name = 'reminder' and r.type != 'manual'
             order by r.booking_id
            """;

    /** Inserts the reminders whose last state is read from the rows {@code <gone>} of the audit, as {@code b}. */
    private static final String INSERT = """
            insert into reminder (id, booking_id, type, occurrence, title, named_guest, description, due_date, priority,
                                  snoozed_until, assigned_to, closed_reason, completed_at, completed_by,
                                  version, created_at, created_by, updated_at, updated_by)
            select b.id, b.booking_id, b.type, b.occurrence, b.title, b.named_guest, b.description, b.due_date, b.priority,
                   b.snoozed_until, b.assigned_to, b.closed_reason, b.completed_at, b.completed_by,
                   b.version + 1, b.created_at, b.created_by, :now, :author
              from <gone> gone cross join jsonb_populate_record(cast(null as reminder), gone.old) b
            """;

    private static final String RESTORE = INSERT.replace("<gone>", "audit_log") + """
             where gone.change_id = (select change_id from audit_log
                                      where table_name = 'booking' and record_id = :booking and operation = 'deleted'
                                      order by id desc limit 1)
               and gone.table_name = 'reminder' and gone.operation = 'deleted' and not gone.erased
               and b.booking_id = :booking
            """;

    /**
     * The reminders that, apart from bookkeeping columns, are still as the change left them, with their state before
     * the change. Reads the rows of the change once: the planner does not know how many there are, and a join of them
     * with themselves takes minutes where it expects few.
     */
    private static final String FOLLOWED = """
            select f.record_id as id, f.before, (n.new ->> 'version')::bigint as version
              from (select distinct on (record_id) record_id, first_value(old) over steps as before,
                           last_value(new) over steps as new,
                           first_value(erased) over steps or last_value(erased) over steps as erased
                      from audit_log
                     where change_id = :change and table_name = 'reminder'
                    window steps as (partition by record_id order by id
                                     rows between unbounded preceding and unbounded following)
                     order by record_id) f
             cross join lateral (select new from audit_log n
                                  where n.table_name = 'reminder' and n.record_id = f.record_id
                                  order by id desc limit 1) n
             where not f.erased
               and f.new - cast('{version,updated_at,updated_by}' as text[])
                   = n.new - cast('{version,updated_at,updated_by}' as text[])
            """;

    private static final String DELETE_CREATED = """
            with followed as (<followed>)
            delete from reminder r using followed f where r.id = f.id and r.version = f.version and f.before is null
            """;

    private static final String TURN_BACK = """
            with followed as (<followed>)
            update reminder r
               set booking_id = b.booking_id, type = b.type, occurrence = b.occurrence, title = b.title,
                   named_guest = b.named_guest, description = b.description, due_date = b.due_date, priority = b.priority,
                   snoozed_until = b.snoozed_until, assigned_to = b.assigned_to, closed_reason = b.closed_reason,
                   completed_at = b.completed_at, completed_by = b.completed_by,
                   version = r.version + 1, updated_at = :now, updated_by = :author
              from followed f cross join jsonb_populate_record(cast(null as reminder), f.before) b
             where r.id = f.id and r.version = f.version and f.before is not null
               and (b.booking_id is null or exists (select from booking k where k.id = b.booking_id))
               and <standing>
            """;

    /** The reminders that the change removed and did not create, for example because it is an undo. */
    private static final String RESTORE_REMOVED = INSERT.replace("<gone>", """
            (select record_id, operation, old,
                    bool_or(operation = 'created' or erased) over (partition by record_id) as kept_out
               from audit_log
              where change_id = :change and table_name = 'reminder')
            """) + """
             where gone.operation = 'deleted' and not gone.kept_out
               and not exists (select from reminder r where r.id = gone.record_id)
               and (b.booking_id is null or exists (select from booking k where k.id = b.booking_id))
               and <standing>
            """;

    private static final String CLOSED = "b.closed_reason is not null";

    private static final String OPEN = """
            b.closed_reason is null
              and (b.type = 'manual' or not exists (
                select from reminder o
                 where o.booking_id = b.booking_id and o.type = b.type and o.id != b.id and o.closed_reason is null))
            """;

    private final JdbiTransactions tx;

    public JdbiDependentReminders(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public List<BookingId> findBookings(long change) {
        return tx.run(h -> h.createQuery(BOOKINGS)
                .bind("change", change)
                .mapTo(Long.class)
                .map(BookingId::new)
                .list());
    }

    @Override
    public void restore(BookingId booking, UserId author, Instant now) {
        tx.run(h -> bindAuthor(author, now, h.createUpdate(RESTORE))
                .bind("booking", booking.value())
                .execute());
    }

    /** Restores the closed state first, because a booking can have only one open automatic reminder of a type. */
    @Override
    public void revert(long change, UserId author, Instant now) {
        tx.run(h -> {
            h.createUpdate(DELETE_CREATED)
                    .define("followed", FOLLOWED)
                    .bind("change", change)
                    .execute();
            for (String standing : List.of(CLOSED, OPEN)) {
                bindAuthor(author, now, h.createUpdate(TURN_BACK))
                        .define("followed", FOLLOWED)
                        .define("standing", standing)
                        .bind("change", change)
                        .execute();
                bindAuthor(author, now, h.createUpdate(RESTORE_REMOVED))
                        .define("standing", standing)
                        .bind("change", change)
                        .execute();
            }
            return true;
        });
    }

    private static <S extends SqlStatement<S>> S bindAuthor(UserId author, Instant now, S statement) {
        return statement.bind("author", author.value()).bind("now", CommonColumns.utc(now));
    }
}
