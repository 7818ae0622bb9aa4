package herberge.adapter.postgres.movein;

import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.application.port.MoveIns;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyRow;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stores move-ins in tables {@code import_run}, {@code legacy_row} and those around them. */
public final class JdbiMoveIns implements MoveIns {

    /** Waits for another move-in at most for the database's {@code lock_timeout}. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('herberge.move_in', 0))";

    private static final String NO_TIME_LIMIT = """
            select set_config('transaction_timeout', '0', true)
             where current_setting('transaction_timeout', true) is not null
            """;

    private static final String BEGIN = """
            insert into import_run (id, sha256, bytes, kind, started_by, at)
            select coalesce(max(id), 0) + 1, :sha256, :bytes, :kind, :startedBy, :at from import_run
            returning id
            """;

    private static final String USED = """
            select id from unnest(:ids) wanted (id)
             where exists (select from <table> t where t.id = wanted.id)
                or exists (select from audit_log a where a.table_name = :table and a.record_id = wanted.id)
            """;

    private static final String NIGHTS =
            "select coalesce(sum(check_out - check_in), 0) from booking where id = any(:ids)";

    private static final String TOTALS = """
            select id, cast(price ->> 'totalCents' as bigint) as cents from booking
             where id = any(:ids) and price is not null
            """;

    private static final String ADD_ALIASES =
            "insert into booking_alias (booking_id, alias) select * from unnest(:bookings, :aliases)";

    private final JdbiTransactions tx;
    private final LegacyRowStore rows;
    private final ReportStore reports;

    public JdbiMoveIns(JdbiTransactions tx) {
        this.tx = tx;
        this.rows = new LegacyRowStore(tx);
        this.reports = new ReportStore(tx);
    }

    @Override
    public long begin(LegacyFile file, String startedBy, Instant now) {
        tx.lock(
                "import",
                "herberge",
                h -> h.createQuery(LOCK).mapTo(String.class).list());
        return tx.run(h -> {
            h.createQuery(NO_TIME_LIMIT).mapTo(String.class).list();
            return h.createQuery(BEGIN)
                    .bind("sha256", file.sha256())
                    .bind("bytes", file.bytes())
                    .bind("kind", file.kind())
                    .bind("startedBy", startedBy)
                    .bind("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .mapTo(Long.class)
                    .one();
        });
    }

    @Override
    public Map<Long, List<Known>> findKnown(String table, Collection<Long> keys) {
        return rows.findKnown(table, keys);
    }

    @Override
    public Optional<LegacyRow> findKept(String table, long key) {
        return rows.findKept(table, key);
    }

    @Override
    public Set<Long> usedIds(EntityKind kind, Collection<Long> ids) {
        return new HashSet<>(tx.run(h -> h.createQuery(USED)
                .define("table", kind.code())
                .bind("table", kind.code())
                .bindArray("ids", Long.class, List.copyOf(ids))
                .mapTo(Long.class)
                .list()));
    }

    @Override
    public long lastId(EntityKind kind) {
        return number("select last_id(:kind)", kind);
    }

    @Override
    public long drawId(EntityKind kind) {
        return number("select nextval(cast(:kind || '_id_seq' as regclass))", kind);
    }

    private long number(String sql, EntityKind kind) {
        return tx.run(h ->
                h.createQuery(sql).bind("kind", kind.code()).mapTo(Long.class).one());
    }

    @Override
    public void reserveIds(EntityKind kind, long id) {
        tx.lock(
                kind.code(),
                "ids",
                h -> h.createQuery("select cast(reserve_ids(:kind, :id) as text)")
                        .bind("kind", kind.code())
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public long countNights(Collection<BookingId> bookings) {
        return tx.run(h -> h.createQuery(NIGHTS)
                .bindArray(
                        "ids",
                        Long.class,
                        bookings.stream().map(BookingId::value).toList())
                .mapTo(Long.class)
                .one());
    }

    @Override
    public Map<BookingId, Long> findTotals(Collection<BookingId> bookings) {
        return tx.run(h -> h.createQuery(TOTALS)
                .bindArray(
                        "ids",
                        Long.class,
                        bookings.stream().map(BookingId::value).toList())
                .reduceRows(new HashMap<>(), (totals, row) -> {
                    totals.put(new BookingId(row.getColumn("id", Long.class)), row.getColumn("cents", Long.class));
                    return totals;
                }));
    }

    @Override
    public void addFormerNumbers(Map<BookingId, String> numbers) {
        List<Map.Entry<BookingId, String>> entries = List.copyOf(numbers.entrySet());
        tx.run(h -> h.createUpdate(ADD_ALIASES)
                .bindArray(
                        "bookings",
                        Long.class,
                        entries.stream().map(entry -> entry.getKey().value()).toList())
                .bindArray(
                        "aliases",
                        String.class,
                        entries.stream().map(Map.Entry::getValue).toList())
                .execute());
    }

    @Override
    public void keep(long number, List<Kept> legacyRows) {
        rows.keep(number, legacyRows);
    }

    @Override
    public void finish(ImportReport report, Map<Long, GuestId> people) {
        reports.finish(report, people);
    }

    @Override
    public List<Summary> list() {
        return reports.list();
    }

    @Override
    public Optional<ImportReport> find(long number) {
        return reports.find(number);
    }

    @Override
    public Slice<Archived> archive(Filter filter, PageRequest page) {
        return rows.archive(filter, page);
    }
}
