package herberge.adapter.postgres.booking;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Groups;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.List;
import java.util.Optional;

/** Stores groups in table {@code booking_group}. A trigger raises the version of a group with its bookings. */
public final class JdbiGroups implements Groups {

    private static final String FIND = "select * from booking_group where id = ?";

    private static final String LOCK = "select * from booking_group where id = ? for no key update";

    private static final String LIST = "select * from booking_group where id < :before order by id desc limit :limit";

    private static final String LIST_OF = "select * from booking_group where contact_guest_id = :contact order by id";

    private static final String INSERT = """
            insert into booking_group (id, name, contact_guest_id, notes, version,
                                       created_at, created_by, updated_at, updated_by)
            values (coalesce(:id, next_id('booking_group_id_seq')), :name, :contact, :notes, :version,
                    :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String UPDATE = """
            update booking_group
               set name = :name, contact_guest_id = :contact, notes = :notes,
                   version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    private static final String DELETE = "delete from booking_group where id = :id";

    private final JdbiTransactions tx;
    private final AuditedState<BookingGroup> audited;

    public JdbiGroups(JdbiTransactions tx) {
        this.tx = tx;
        this.audited = new AuditedState<>(tx, "booking_group", GroupRows::group);
    }

    @Override
    public Optional<BookingGroup> find(GroupId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), GroupRows::group));
    }

    @Override
    public Optional<BookingGroup> lock(GroupId id) {
        return tx.lock("group", id.value(), h -> SingleRowReader.byId(h, LOCK, id.value(), GroupRows::group));
    }

    @Override
    public Slice<BookingGroup> list(PageRequest page) {
        Cursor after = page.after();
        long before = after == null ? Long.MAX_VALUE : new KeysetCursor(after, 1).number(0);
        return tx.run(h -> PageReader.ofSmallRows()
                .slice(
                        h.createQuery(LIST).bind("before", before),
                        page,
                        GroupRows::group,
                        group -> Cursor.of(group.id().value())));
    }

    @Override
    public List<BookingGroup> listOf(GuestId contact) {
        return tx.run(h -> h.createQuery(LIST_OF)
                .bind("contact", contact.value())
                .map(Row.by(GroupRows::group))
                .list());
    }

    @Override
    public BookingGroup add(GroupDetails details, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(GroupRows.bind(h.createQuery(INSERT), details), authorship)
                .define("returning", "returning *")
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .map(Row.by(GroupRows::group))
                .one());
    }

    @Override
    public void save(BookingGroup group) {
        CommonColumns.requireOne(write(UPDATE, group), "group");
    }

    private int write(String sql, BookingGroup group) {
        return tx.run(h -> CommonColumns.bindAuthorship(
                        GroupRows.bind(h.createUpdate(sql), group.details()), group.authorship())
                .define("returning", "")
                .bind("id", group.id().value())
                .bind("version", group.version().value())
                .execute());
    }

    @Override
    public Optional<BookingGroup> findBefore(long entry) {
        return audited.before(entry);
    }

    @Override
    public Optional<BookingGroup> findAfter(long entry) {
        return audited.after(entry);
    }

    @Override
    public void restore(BookingGroup group) {
        write(INSERT, group);
    }

    @Override
    public void remove(GroupId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(DELETE).bind("id", id.value()).execute()), "group");
    }
}
