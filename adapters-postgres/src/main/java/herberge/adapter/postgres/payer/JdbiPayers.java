package herberge.adapter.postgres.payer;

import herberge.adapter.postgres.shared.AuditedState;
import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SearchLimits;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Payers;
import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import herberge.domain.shared.Authorship;
import herberge.domain.shared.Version;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Stores payers in table {@code payer}. */
public final class JdbiPayers implements Payers {

    private static final String FIND = "select * from payer where id = ?";

    /** Locks as a delete does: until the end of the transaction no booking can name this payer. */
    private static final String LOCK = "select * from payer where id = ? for update";

    private static final String PAGE = """
            select * from payer
             where <conditions>
             order by name collate german_natural, id limit :limit
            """;

    private static final String AFTER = "(name collate german_natural, id) > (:name, :id)";

    /** A house has few payers, so that a scan is fast and an index would be seldom used. */
    private static final String FOUND = """
            not exists (select from regexp_split_to_table(trim(fold(:text)), '\\s+') word
                         where strpos(payer_words(payer), word) = 0)
            """;

    private static final String INSERT = """
            insert into payer (id, name, company, street, postal_code, city, country, contact_person, email, leitweg_id, notes,
                               version, created_at, created_by, updated_at, updated_by)
            values (coalesce(:id, next_id('payer_id_seq')), :name, :company, :street, :postalCode, :city, :country,
                    :contactPerson, :email, :leitwegId, :notes, :version, :createdAt, :createdBy, :updatedAt, :updatedBy)
            <returning>
            """;

    private static final String UPDATE = """
            update payer
               set name = :name, company = :company, street = :street, postal_code = :postalCode, city = :city,
                   country = :country, contact_person = :contactPerson, email = :email, leitweg_id = :leitwegId,
                   notes = :notes, version = :version, updated_at = :updatedAt, updated_by = :updatedBy
             where id = :id and version = :version - 1
            """;

    /** Both count by database functions that also see what is hidden from the caller. */
    private static final String COUNT_BOOKINGS = "select bookings_with_payer(:id)";

    private static final String COUNT_INVOICES = "select invoices_of_payer(:id)";

    private static final String DELETE = "delete from payer where id = :id";

    private final JdbiTransactions tx;
    private final AuditedState<Payer> audited;

    public JdbiPayers(JdbiTransactions tx) {
        this.tx = tx;
        this.audited = new AuditedState<>(tx, "payer", PayerRows::payer);
    }

    @Override
    public Optional<Payer> find(PayerId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), PayerRows::payer));
    }

    @Override
    public Optional<Payer> lock(PayerId id) {
        return tx.lock("payer", id.value(), h -> SingleRowReader.byId(h, LOCK, id.value(), PayerRows::payer));
    }

    @Override
    public Slice<Payer> list(@Nullable String text, PageRequest page) {
        return tx.run(h -> text == null ? page(h, null, page) : SearchLimits.within(h, () -> page(h, text, page)));
    }

    private static Slice<Payer> page(Handle h, @Nullable String text, PageRequest page) {
        Cursor after = page.after();
        Query query = h.createQuery(PAGE)
                .define("conditions", (text == null ? "true" : FOUND) + (after == null ? "" : " and " + AFTER));
        if (text != null) {
            query.bind("text", text);
        }
        if (after != null) {
            KeysetCursor keys = new KeysetCursor(after, 2);
            query.bind("name", keys.text(0)).bind("id", keys.number(1));
        }
        return PageReader.ofSmallRows()
                .slice(
                        query,
                        page,
                        PayerRows::payer,
                        payer -> Cursor.of(payer.name(), payer.id().value()));
    }

    @Override
    public long countBookings(PayerId id) {
        return count(COUNT_BOOKINGS, id);
    }

    @Override
    public long countInvoices(PayerId id) {
        return count(COUNT_INVOICES, id);
    }

    private long count(String sql, PayerId id) {
        return tx.run(
                h -> h.createQuery(sql).bind("id", id.value()).mapTo(Long.class).one());
    }

    @Override
    public Payer add(PayerDetails details, Authorship authorship) {
        return tx.run(h -> CommonColumns.bindAuthorship(PayerRows.bind(h.createQuery(INSERT), details), authorship)
                .define("returning", "returning *")
                .bind("id", (Long) null)
                .bind("version", Version.FIRST.value())
                .map(Row.by(PayerRows::payer))
                .one());
    }

    @Override
    public void save(Payer payer) {
        CommonColumns.requireOne(write(UPDATE, payer), "payer");
    }

    private int write(String sql, Payer payer) {
        return tx.run(h -> CommonColumns.bindAuthorship(
                        PayerRows.bind(h.createUpdate(sql), payer.details()), payer.authorship())
                .define("returning", "")
                .bind("id", payer.id().value())
                .bind("version", payer.version().value())
                .execute());
    }

    @Override
    public Optional<Payer> findBefore(long auditEntry) {
        return audited.before(auditEntry);
    }

    @Override
    public Optional<Payer> findAfter(long auditEntry) {
        return audited.after(auditEntry);
    }

    @Override
    public void restore(Payer payer) {
        write(INSERT, payer);
    }

    @Override
    public void remove(PayerId id) {
        CommonColumns.requireOne(
                tx.run(h -> h.createUpdate(DELETE).bind("id", id.value()).execute()), "payer");
    }
}
