package herberge.adapter.postgres.payment;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Payments;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.payment.Payment;
import herberge.domain.payment.PaymentEntry;
import herberge.domain.payment.PaymentId;
import herberge.domain.shared.Authorship;
import java.util.List;
import java.util.Optional;

/** Stores payments in table {@code payment}, to which the role of the server may only add. */
public final class JdbiPayments implements Payments {

    private static final String PAYMENT = """
            select p.*, r.id as reversed_by_id from payment p left join payment r on r.reverses_id = p.id
            """;

    private static final String FIND = PAYMENT + " where p.id = ?";

    private static final String PAGE =
            PAYMENT + " where p.booking_id = :booking and p.id > :after order by p.id limit :limit";

    private static final String OF_GUEST =
            PAYMENT + " where p.booking_id in (select b.id from booking b where b.guest_id = :guest) order by p.id";

    private static final String BY_PAID_AT = PAYMENT
            + " where p.booking_id = :booking and p.by_paid_at and p.amount_cents > 0 and r.id is null order by p.id";

    private static final String COUNT = "select count(*) from payment where booking_id = :booking";

    private static final String CHANGE = """
            select change_id from audit_log where table_name = 'payment' and record_id = :id and operation = 'created'
            """;

    private static final String INSERT = """
            insert into payment (booking_id, amount_cents, method, paid_on, reference, reverses_id, by_paid_at,
                                 version, created_at, created_by, updated_at, updated_by)
            values (:booking, :amountCents, :method, :paidOn, :reference, :reverses, :byPaidAt,
                    1, :createdAt, :createdBy, :updatedAt, :updatedBy)
            returning *
            """;

    private final JdbiTransactions tx;
    private final AuditedState<Payment> audited;

    public JdbiPayments(JdbiTransactions tx) {
        this.tx = tx;
        this.audited = new AuditedState<>(tx, "payment", PaymentRows::recorded);
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), PaymentRows::payment));
    }

    @Override
    public Slice<Payment> list(BookingId booking, PageRequest page) {
        Cursor after = page.after();
        long last = after == null ? 0 : new KeysetCursor(after, 1).number(0);
        return tx.run(h -> PageReader.ofSmallRows()
                .slice(
                        h.createQuery(PAGE).bind("booking", booking.value()).bind("after", last),
                        page,
                        PaymentRows::payment,
                        payment -> Cursor.of(payment.id().value())));
    }

    @Override
    public List<Payment> listOfGuest(GuestId guest) {
        return tx.run(h -> h.createQuery(OF_GUEST)
                .bind("guest", guest.value())
                .map(Row.by(PaymentRows::payment))
                .list());
    }

    @Override
    public List<Payment> listByPaidAt(BookingId booking) {
        return tx.run(h -> h.createQuery(BY_PAID_AT)
                .bind("booking", booking.value())
                .map(Row.by(PaymentRows::payment))
                .list());
    }

    @Override
    public long count(BookingId booking) {
        return tx.run(h -> h.createQuery(COUNT)
                .bind("booking", booking.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Payment add(PaymentEntry entry, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(PaymentRows.bind(h.createQuery(INSERT), entry), authorship)
                .map(Row.by(PaymentRows::recorded))
                .one());
    }

    @Override
    public long changeOf(PaymentId id) {
        return tx.run(h ->
                h.createQuery(CHANGE).bind("id", id.value()).mapTo(Long.class).one());
    }

    @Override
    public Optional<Payment> findAfter(long entry) {
        return audited.after(entry);
    }
}
