package herberge.application.testing;

import herberge.application.port.MoveIns;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.GuestId;
import herberge.domain.movein.ImportReport;
import herberge.domain.movein.LegacyFile;
import herberge.domain.movein.LegacyRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps move-ins in memory. */
public final class MemoryMoveIns implements MoveIns {

    /** A kept row, the move-in that it came with, and the guest whom it is about. */
    record KeptRow(long number, Kept kept, @Nullable Long guest) {}

    /** A move-in that has begun, and its report once it is finished. */
    record Run(
            long number,
            LegacyFile file,
            String startedBy,
            Instant at,
            @Nullable ImportReport report) {}

    private final MemoryTransactions transactions;
    private final Map<EntityKind, Long> reserved = new HashMap<>();

    MemoryMoveIns(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public long begin(LegacyFile file, String startedBy, Instant now) {
        List<Run> runs = transactions.write().moveIns;
        runs.add(new Run(runs.size() + 1L, file, startedBy, now, null));
        return runs.size();
    }

    @Override
    public Map<Long, List<Known>> findKnown(String table, Collection<Long> keys) {
        Map<Long, List<Known>> known = new HashMap<>();
        kept(table).filter(row -> keys.contains(row.kept().row().key())).forEach(row -> {
            Kept kept = row.kept();
            known.computeIfAbsent(kept.row().key(), key -> new ArrayList<>())
                    .add(new Known(kept.digest(), kept.fate(), kept.id(), kept.remarks()));
        });
        return known;
    }

    private Stream<KeptRow> kept(String table) {
        return transactions.read().legacyRows.stream()
                .filter(row -> row.kept().row().table().equals(table));
    }

    @Override
    public Optional<LegacyRow> findKept(String table, long key) {
        return kept(table)
                .map(row -> row.kept().row())
                .filter(row -> row.key() == key)
                .reduce((earlier, later) -> later);
    }

    @Override
    public Set<Long> usedIds(EntityKind kind, Collection<Long> ids) {
        Set<Long> used = new HashSet<>(ids);
        used.removeIf(id -> !isUsed(kind, id));
        return used;
    }

    private boolean isUsed(EntityKind kind, long id) {
        MemoryState state = transactions.read();
        return entities(state, kind).containsKey(id)
                || state.log.stream().anyMatch(entry -> entry.kind() == kind && entry.id() == id);
    }

    private static Map<Long, ?> entities(MemoryState state, EntityKind kind) {
        return switch (kind) {
            case ROOM -> state.rooms;
            case GUEST -> state.guests;
            default -> state.bookings;
        };
    }

    @Override
    public long lastId(EntityKind kind) {
        long highest = entities(transactions.read(), kind).keySet().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        return Math.max(highest, reserved.getOrDefault(kind, 0L));
    }

    @Override
    public void reserveIds(EntityKind kind, long id) {
        reserved.merge(kind, id, Math::max);
    }

    @Override
    public long drawId(EntityKind kind) {
        long drawn = lastId(kind) + 1;
        reserved.put(kind, drawn);
        return drawn;
    }

    @Override
    public long countNights(Collection<BookingId> bookings) {
        Map<Long, Booking> stored = transactions.read().bookings;
        return bookings.stream()
                .map(id -> stored.get(id.value()))
                .filter(Objects::nonNull)
                .mapToLong(booking -> booking.stay().nights())
                .sum();
    }

    @Override
    public Map<BookingId, Long> findTotals(Collection<BookingId> bookings) {
        Map<BookingId, Long> totals = new HashMap<>();
        bookings.forEach(id -> Optional.ofNullable(transactions.read().bookings.get(id.value()))
                .map(booking -> booking.terms().pricing().price())
                .ifPresent(price -> totals.put(id, price.totalCents())));
        return totals;
    }

    @Override
    public void addFormerNumbers(Map<BookingId, String> numbers) {
        numbers.forEach((id, number) -> transactions.write().formerNumbers.put(id.value(), number));
    }

    @Override
    public void keep(long number, List<Kept> rows) {
        MemoryState state = transactions.write();
        rows.forEach(row -> state.legacyRows.add(new KeptRow(number, row, guest(state, row))));
    }

    private static @Nullable Long guest(MemoryState state, Kept row) {
        GuestId guest = row.guest();
        BookingId booking = row.booking();
        if (guest != null || booking == null) {
            return guest == null ? null : guest.value();
        }
        Booking stored = state.bookings.get(booking.value());
        return stored == null ? null : stored.terms().guest().value();
    }

    @Override
    public void finish(ImportReport report, Map<Long, GuestId> people) {
        List<Run> runs = transactions.write().moveIns;
        runs.replaceAll(run -> run.number() == report.number()
                ? new Run(run.number(), run.file(), run.startedBy(), run.at(), report)
                : run);
    }

    @Override
    public List<Summary> list() {
        List<Summary> all = new ArrayList<>();
        for (Run run : transactions.read().moveIns) {
            ImportReport report = run.report();
            if (report != null) {
                all.add(
                        0,
                        new Summary(
                                run.number(),
                                run.at(),
                                run.startedBy(),
                                run.file().sha256(),
                                report.source().variant(),
                                report.closed()));
            }
        }
        return all;
    }

    @Override
    public Optional<ImportReport> find(long number) {
        return transactions.read().moveIns.stream()
                .filter(run -> run.number() == number)
                .map(Run::report)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    @Override
    public Slice<Archived> archive(Filter filter, PageRequest page) {
        List<Archived> found = new ArrayList<>();
        Cursor after = page.after();
        long from = after == null ? 0 : Long.parseLong(after.keys().get(0));
        List<KeptRow> all = transactions.read().legacyRows;
        for (int i = 0; i < all.size(); i++) {
            KeptRow row = all.get(i);
            Kept kept = row.kept();
            if (i + 1 > from && matches(filter, row)) {
                found.add(new Archived(
                        i + 1,
                        row.number(),
                        kept.row().table(),
                        kept.row().key(),
                        kept.fate(),
                        kept.id(),
                        row.guest(),
                        "{}"));
            }
        }
        List<Archived> oneMore = found.subList(0, Math.min(found.size(), page.limit() + 1));
        return Slice.of(oneMore, page.limit(), last -> Cursor.of(last.id()));
    }

    private static boolean matches(Filter filter, KeptRow row) {
        Kept kept = row.kept();
        return (filter.table() == null || filter.table().equals(kept.row().table()))
                && (filter.key() == null || filter.key() == kept.row().key())
                && (filter.guest() == null || filter.guest().equals(row.guest()))
                && (filter.fate() == null || filter.fate() == kept.fate());
    }
}
