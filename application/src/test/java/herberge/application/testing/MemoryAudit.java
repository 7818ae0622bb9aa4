package herberge.application.testing;

import herberge.application.port.Audit;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Cursor;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.testing.MemoryState.Logged;
import herberge.domain.booking.BookingId;
import herberge.domain.guest.Guest;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the audit from the log in memory. The id of an entry is its position in the log, from 1. */
public final class MemoryAudit implements Audit {

    /** Everything that one unit of work did to one entity. */
    private record Deed(int first, int last, Logged begin, Logged end) {
        private Logged told() {
            return end;
        }

        private Operation operation() {
            boolean made = begin.before() == null && end.after() != null;
            return made ? Operation.CREATED : end.entry().operation();
        }

        private List<String> fields() {
            List<FieldChange> changes =
                    first == last ? end.entry().changes() : MemoryChangeLog.changes(begin.before(), end.after());
            return changes.stream().map(FieldChange::field).toList();
        }
    }

    private static final String KEY_CODE = "keyCode";

    private final MemoryTransactions transactions;

    MemoryAudit(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Slice<AuditEntry> entries(Filter filter, PageRequest page) {
        List<Logged> log = transactions.read().log;
        List<AuditEntry> found = IntStream.range(0, log.size())
                .mapToObj(place -> entry(place + 1, log.get(place)))
                .filter(entry -> matches(filter, entry))
                .toList();
        return MemoryTable.page(newestFirst(found), page, AuditEntry::id);
    }

    @Override
    public Stream<AuditEntry> streamOfGuest(GuestId guest) {
        MemoryState state = transactions.read();
        Guest present = state.guests.get(guest.value());
        return Stream.concat(Stream.of(guest), present == null ? Stream.of() : present.mergedFrom().stream())
                .flatMap(known -> entriesOf(known, state))
                .sorted(Comparator.comparing(AuditEntry::id));
    }

    private static Stream<AuditEntry> entriesOf(GuestId guest, MemoryState state) {
        List<Logged> log = state.log;
        Set<BookingId> about = MemoryErasure.bookingsAbout(guest, state);
        return IntStream.range(0, log.size())
                .filter(place -> MemoryErasure.tellsOf(guest, about, log.get(place), state))
                .mapToObj(place -> entry(place + 1, MemoryErasure.sideOf(guest, about, log.get(place), state)));
    }

    private static AuditEntry entry(long id, Logged logged) {
        HistoryEntry by = logged.entry();
        Object before = logged.before();
        Object after = logged.after();
        return new AuditEntry(
                id,
                logged.change(),
                logged.kind().code(),
                logged.id(),
                by.operation(),
                by.userId(),
                by.username(),
                by.at(),
                before == null ? null : MemoryChangeLog.whole(before),
                after == null ? null : MemoryChangeLog.whole(after),
                logged.erased());
    }

    private static boolean matches(Filter filter, AuditEntry entry) {
        return (filter.table() == null || filter.table().equals(entry.table()))
                && (filter.recordId() == null || filter.recordId() == entry.recordId())
                && (filter.user() == null || filter.user().value() == entry.userId())
                && (filter.from() == null || !entry.at().isBefore(filter.from()))
                && (filter.to() == null || entry.at().isBefore(filter.to()));
    }

    private static <T> List<T> newestFirst(List<T> oldestFirst) {
        List<T> turned = new ArrayList<>(oldestFirst);
        Collections.reverse(turned);
        return turned;
    }

    @Override
    public Slice<Change> changes(Set<EntityKind> kinds, @Nullable UserId by, PageRequest page) {
        List<Deed> found = newestFirst(deeds()).stream()
                .filter(deed -> kinds.contains(deed.told().kind()))
                .filter(deed -> !follows(deed.told()))
                .filter(deed -> by == null || deed.told().entry().userId() == by.value())
                .toList();
        Cursor after = page.after();
        long before =
                after == null ? Long.MAX_VALUE : Long.parseLong(after.keys().get(0));
        List<Deed> left = found.stream().filter(deed -> deed.last() < before).toList();
        return MemoryPages.slice(left, page.limit(), deed -> deed.toString().length(), deed -> Cursor.of(deed.last()))
                .map(this::change);
    }

    private boolean follows(Logged logged) {
        return logged.kind() == EntityKind.REMINDER
                && transactions.read().log.stream()
                        .anyMatch(other -> other.change() == logged.change()
                                && (other.kind() == EntityKind.BOOKING || other.kind() == EntityKind.GUEST));
    }

    private Change change(Deed deed) {
        Logged logged = deed.told();
        HistoryEntry by = logged.entry();
        return new Change(
                logged.change(),
                logged.kind(),
                logged.id(),
                deed.operation(),
                by.at(),
                new UserId(by.userId()),
                by.username(),
                deed.fields(),
                step(deed).asLeft(),
                erased(deed),
                MemoryUndoLog.linkOf(transactions.read(), logged.change()));
    }

    private boolean erased(Deed deed) {
        return transactions.read().log.stream()
                .anyMatch(logged -> logged.change() == deed.told().change() && logged.erased());
    }

    private Standing standing(Deed deed) {
        List<Logged> log = transactions.read().log;
        List<Logged> since = log.subList(deed.last(), log.size()).stream()
                .filter(later -> sameThing(later, deed.told()))
                .toList();
        Logged newest = since.isEmpty() ? deed.told() : since.get(since.size() - 1);
        Object left = deed.told().after();
        Object now = newest.after();
        List<String> different = new ArrayList<>();
        if (left != null && now != null) {
            MemoryChangeLog.changes(left, now).forEach(change -> different.add(change.field()));
            different.remove(KEY_CODE);
            different.remove("price"); // made from other fields
            different.remove("paidCents"); // the sum of all payments
            if (since.stream().anyMatch(MemoryAudit::setsKeyCode)) {
                different.add(KEY_CODE);
            }
            boolean made = deed.operation() == Operation.CREATED;
            different.removeIf(field -> !made && !deed.fields().contains(field));
        }
        return new Standing(
                now != null, new Version(Objects.requireNonNull(newest.entry().version())), different);
    }

    private static boolean setsKeyCode(Logged logged) {
        return logged.entry().changes().stream()
                .anyMatch(change -> change.field().equals(KEY_CODE));
    }

    private static boolean sameThing(Logged logged, Logged other) {
        return logged.kind() == other.kind() && logged.id() == other.id();
    }

    private List<Deed> deeds() {
        List<Logged> log = transactions.read().log;
        List<Deed> deeds = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            int place = i;
            List<Integer> same = IntStream.range(0, log.size())
                    .filter(j ->
                            log.get(j).change() == log.get(place).change() && sameThing(log.get(j), log.get(place)))
                    .boxed()
                    .toList();
            if (same.get(same.size() - 1) == place) {
                deeds.add(new Deed(same.get(0) + 1, place + 1, log.get(same.get(0)), log.get(place)));
            }
        }
        return deeds;
    }

    @Override
    public List<Step> steps(long change) {
        return deeds().stream()
                .filter(deed -> deed.told().change() == change && !follows(deed.told()))
                .map(this::step)
                .toList();
    }

    private Step step(Deed deed) {
        Logged logged = deed.told();
        return new Step(
                deed.first(),
                deed.last(),
                logged.kind(),
                logged.id(),
                deed.operation(),
                new Version(Objects.requireNonNull(logged.entry().version())),
                new UserId(logged.entry().userId()),
                erased(deed),
                deed.fields(),
                standing(deed));
    }
}
