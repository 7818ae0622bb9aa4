package herberge.adapter.postgres.invoice;

import herberge.adapter.postgres.shared.CommonColumns;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.KeysetCursor;
import herberge.adapter.postgres.shared.PageReader;
import herberge.adapter.postgres.shared.Row;
import herberge.adapter.postgres.shared.SingleRowReader;
import herberge.application.port.Invoices;
import herberge.application.shared.Cursor;
import herberge.application.shared.FrozenBytes;
import herberge.application.shared.HashChain;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.invoice.InvoiceContent;
import herberge.domain.invoice.InvoiceEntry;
import herberge.domain.invoice.InvoiceFilter;
import herberge.domain.invoice.InvoiceFormat;
import herberge.domain.invoice.InvoiceId;
import herberge.domain.invoice.InvoiceSeries;
import herberge.domain.invoice.IssuedInvoice;
import herberge.domain.shared.Authorship;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.result.ResultIterator;

/**
 * Stores invoices in table {@code invoice}, to which rows are only added. Table {@code invoice_series} has one row, whose
 * lock has invoices issued one after the other, so that their numbers have no gap.
 */
public final class JdbiInvoices implements Invoices {

    private static final int FETCHED_AT_ONCE = 100;

    private static final String INVOICE = """
            select i.*, c.id as cancelled_by_id from invoice i left join invoice c on c.cancels_id = i.id
            """;

    private static final String FIND = INVOICE + " where i.id = ?";

    private static final String PAGE = INVOICE + " where <conditions> order by i.id limit :limit";

    private static final String OF_BOOKING = INVOICE + " where " + InvoiceConditions.OF_BOOKING + " order by i.id";

    private static final String OF_GUEST =
            INVOICE + " where i.guest_id = any(" + InvoiceConditions.GUESTS + ") order by i.id";

    private static final String COUNT = "select count(*) from invoice i where " + InvoiceConditions.OF_BOOKING;

    private static final String SERIES = "select year, last, issued_on, hash from invoice_series";

    private static final String LOCK_SERIES = SERIES + " for update";

    private static final String CHAIN = """
            select i.*, c.number as cancels_number, coalesce(d.digests, '{}')::text as digests
              from invoice i
              left join invoice c on c.id = i.cancels_id
              left join lateral (select jsonb_object_agg(format, encode(sha256(bytes), 'hex')) as digests
                                   from invoice_document where invoice_id = i.id) d on true
             order by i.id
            """;

    /** The series moves with the invoice, in one statement. */
    private static final String INSERT = """
            with moved as (
              update invoice_series set year = :year, last = :last, issued_on = :issuedOn, hash = :hash returning hash)
            insert into invoice (number, kind, booking_id, group_id, guest_id, payer_id, issued_on, due_on, lines, further, total_cents, advances_cents,
                                 cancels_id, content, hash, version, created_at, created_by, updated_at, updated_by)
            select :number, :kind, :booking, :group, :guest, :payer, :issuedOn, :dueOn, cast(:lines as jsonb),
                   cast(:further as jsonb), :totalCents, :advancesCents,
                   :cancels, :content, moved.hash, 1, :createdAt, :createdBy, :updatedAt, :updatedBy
              from moved
            returning *
            """;

    private static final String ADD_DOCUMENT = """
            insert into invoice_document (invoice_id, format, bytes) values (:invoice, :format, :bytes)
            """;

    private static final String DOCUMENT = """
            select bytes from invoice_document where invoice_id = :invoice and format = :format
            """;

    private final JdbiTransactions tx;

    public JdbiInvoices(JdbiTransactions tx) {
        this.tx = tx;
    }

    @Override
    public Optional<IssuedInvoice> find(InvoiceId id) {
        return tx.run(h -> SingleRowReader.byId(h, FIND, id.value(), InvoiceRows::present));
    }

    @Override
    public Slice<IssuedInvoice> list(InvoiceFilter filter, PageRequest page) {
        Cursor after = page.after();
        long last = after == null ? 0 : new KeysetCursor(after, 1).number(0);
        InvoiceConditions conditions = InvoiceConditions.of(filter, last);
        return tx.run(h -> PageReader.ofSmallRows()
                .slice(
                        h.createQuery(PAGE)
                                .define("conditions", conditions.sql())
                                .bindMap(conditions.values()),
                        page,
                        InvoiceRows::present,
                        issued -> Cursor.of(issued.invoice().id().value())));
    }

    @Override
    public List<IssuedInvoice> listOfBooking(BookingId booking) {
        return tx.run(h -> h.createQuery(OF_BOOKING)
                .bind("booking", booking.value())
                .map(Row.by(InvoiceRows::present))
                .list());
    }

    @Override
    public List<IssuedInvoice> listOfGuest(GuestId guest) {
        return tx.run(h -> h.createQuery(OF_GUEST)
                .bind("guest", guest.value())
                .map(Row.by(InvoiceRows::present))
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
    public InvoiceSeries lockSeries() {
        return tx.lock("invoice series", "issuing", h -> SingleRowReader.only(h, LOCK_SERIES, InvoiceRows::series));
    }

    @Override
    public InvoiceSeries readSeries() {
        return tx.run(h -> SingleRowReader.only(h, SERIES, InvoiceRows::series));
    }

    @Override
    public IssuedInvoice add(
            InvoiceSeries series,
            InvoiceEntry entry,
            InvoiceContent content,
            Map<InvoiceFormat, FrozenBytes> documents,
            Authorship authorship) {
        String json = InvoiceDigests.addedTo(InvoiceJson.write(content), documents);
        String hash = HashChain.link(series.hash(), json);
        IssuedInvoice issued =
                tx.run(h -> CommonColumns.bindAuthorship(InvoiceRows.bind(h.createQuery(INSERT), entry), authorship)
                        .bind("year", entry.number().year())
                        .bind("last", entry.number().count())
                        .bind("content", json)
                        .bind("hash", hash)
                        .map(Row.by(InvoiceRows::issued))
                        .one());
        documents.forEach((format, file) -> addDocument(issued.invoice().id(), format, file));
        return issued;
    }

    private void addDocument(InvoiceId id, InvoiceFormat format, FrozenBytes file) {
        tx.run(h -> h.createUpdate(ADD_DOCUMENT)
                .bind("invoice", id.value())
                .bind("format", format.code())
                .bind("bytes", file.bytes())
                .execute());
    }

    @Override
    public Optional<FrozenBytes> document(InvoiceId id, InvoiceFormat format) {
        return tx.run(h -> h.createQuery(DOCUMENT)
                .bind("invoice", id.value())
                .bind("format", format.code())
                .mapTo(byte[].class)
                .findOne()
                .map(FrozenBytes::of));
    }

    @Override
    public void read(Predicate<Link> reader) {
        tx.run(h -> {
            try (ResultIterator<Link> links = h.createQuery(CHAIN)
                    .setFetchSize(FETCHED_AT_ONCE)
                    .map(Row.by(InvoiceRows::link))
                    .iterator()) {
                boolean more = true;
                while (more && links.hasNext()) {
                    more = reader.test(links.next());
                }
                return more;
            }
        });
    }
}
