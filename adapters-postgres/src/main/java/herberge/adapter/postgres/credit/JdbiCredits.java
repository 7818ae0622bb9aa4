package herberge.adapter.postgres.credit;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Credits;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.credit.Credit;
import herberge.domain.credit.CreditEntry;
import herberge.domain.credit.CreditId;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.Authorship;
import java.util.List;
import java.util.Optional;

/**
 * Stores credit in table {@code guest_credit}, to which the role of the server may only add. A trigger numbers the items of a
 * guest and sums them up under a lock of the guest; a sum below zero is refused.
 */
public final class JdbiCredits implements Credits {

    private static final String CREDIT = """
            select c.*, r.id as reversed_by_id from guest_credit c left join guest_credit r on r.reverses_id = c.id
            """;

    private static final String FIND = CREDIT + " where c.id = ?";

    private static final String PAGE =
            CREDIT + " where c.guest_id = :guest and c.number > :after order by c.number limit :limit";

    private static final String OF_GUEST = CREDIT
            + " where c.guest_id = :guest or c.guest_id in (select unnest(g.merged_from) from guest g where g.id = :guest)"
            + " order by c.id";

    private static final String BALANCE = """
            select coalesce((select balance_cents from guest_credit where guest_id = :guest order by number desc limit 1), 0)
            """;

    private static final String CHANGE = """
            select change_id from audit_log
             where table_name = 'guest_credit' and record_id = :id and operation = 'created'
            """;

    private static final String INSERT = """
            insert into guest_credit (guest_id, kind, amount_cents, reason, reverses_id,
                                      version, created_at, created_by, updated_at, updated_by)
            values (:guest, :kind, :amountCents, :reason, :reverses, 1, :createdAt, :createdBy, :updatedAt, :updatedBy)
            returning *
            """;

    private final JdbiTransactions tx;
    private final AuditedState<Credit> audited;

    public JdbiCredits(JdbiTransactions tx) {
        this.tx = tx;
        this.audited = new AuditedState<>(tx, "guest_credit", CreditRows::recorded);
    }

    @Override
    public Optional<Credit> find(CreditId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), CreditRows::credit));
    }

    @Override
    public long balance(GuestId guest) {
        return tx.run(h -> h.createQuery(BALANCE)
                .bind("guest", guest.value())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Slice<Credit> list(GuestId guest, PageRequest page) {
        Cursor after = page.after();
        long last = after == null ? 0 : new KeysetCursor(after, 1).number(0);
        return tx.run(h -> PageReader.ofSmallRows()
                .slice(
                        h.createQuery(PAGE).bind("guest", guest.value()).bind("after", last),
                        page,
                        CreditRows::credit,
                        credit -> Cursor.of(credit.number())));
    }

    @Override
    public List<Credit> listOfGuest(GuestId guest) {
        return tx.run(h -> h.createQuery(OF_GUEST)
                .bind("guest", guest.value())
                .map(Row.by(CreditRows::credit))
                .list());
    }

    @Override
    public Credit add(CreditEntry entry, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(CreditRows.bind(h.createQuery(INSERT), entry), authorship)
                .map(Row.by(CreditRows::recorded))
                .one());
    }

    @Override
    public long changeOf(CreditId id) {
        return tx.run(h ->
                h.createQuery(CHANGE).bind("id", id.value()).mapTo(Long.class).one());
    }

    @Override
    public Optional<Credit> findAfter(long entry) {
        return audited.after(entry);
    }
}
