package herberge.application.testing;

import herberge.application.shared.Cursor;
import herberge.application.shared.PageRequest;
import herberge.application.shared.RequestFault;
import herberge.application.shared.Slice;
import herberge.application.testing.MemoryState.Logged;
import herberge.domain.shared.Field;
import herberge.domain.shared.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The common part of all stores in memory: entities by id. */
final class MemoryTable<T> {

    private final MemoryTransactions transactions;
    private final MemoryChangeLog log;
    private final Function<MemoryState, Map<Long, T>> rows;
    private final ToLongFunction<T> id;
    private final Function<T, Version> version;

    MemoryTable(
            MemoryTransactions transactions,
            MemoryChangeLog log,
            Function<MemoryState, Map<Long, T>> rows,
            ToLongFunction<T> id,
            Function<T, Version> version) {
        this.transactions = transactions;
        this.log = log;
        this.rows = rows;
        this.id = id;
        this.version = version;
    }

    Optional<T> find(long key) {
        return Optional.ofNullable(rows.apply(transactions.read()).get(key));
    }

    /** The state before that entry in the log, if the entry belongs to this table. */
    <S extends T> Optional<S> before(long entry, Class<S> type) {
        return logged(entry).map(Logged::before).filter(type::isInstance).map(type::cast);
    }

    /** The state after that entry in the log, if the entry belongs to this table. */
    <S extends T> Optional<S> after(long entry, Class<S> type) {
        return logged(entry).map(Logged::after).filter(type::isInstance).map(type::cast);
    }

    private Optional<Logged> logged(long entry) {
        List<Logged> log = transactions.read().log;
        return entry < 1 || entry > log.size() ? Optional.empty() : Optional.of(log.get((int) entry - 1));
    }

    List<T> all() {
        return List.copyOf(rows.apply(transactions.read()).values());
    }

    T add(T made) {
        if (find(id.applyAsLong(made)).isPresent()) {
            throw new IllegalStateException("there is one with this id");
        }
        rows.apply(transactions.write()).put(id.applyAsLong(made), made);
        log.created(made);
        return made;
    }

    /** Only replaces the previous version: a writer that has not seen it must not overwrite it. */
    T save(T changed) {
        T before =
                find(id.applyAsLong(changed)).orElseThrow(() -> new IllegalStateException("nothing there to change"));
        if (!version.apply(before).next().equals(version.apply(changed))) {
            throw new IllegalStateException("another version is stored: " + version.apply(before));
        }
        rows.apply(transactions.write()).put(id.applyAsLong(changed), changed);
        return before;
    }

    void remove(long key) {
        T removed = rows.apply(transactions.write()).remove(key);
        if (removed == null) {
            throw new IllegalStateException("nothing there to remove");
        }
        log.deleted(removed);
    }

    /** Returns a page of a sorted list; a cursor is the position of the last item's id. */
    static <T> Slice<T> page(List<T> sorted, PageRequest page, ToLongFunction<T> id) {
        Cursor after = page.after();
        int from = after == null ? 0 : placeOf(sorted, after, id) + 1;
        return MemoryPages.slice(
                sorted.subList(from, sorted.size()),
                page.limit(),
                item -> item.toString().length(),
                last -> Cursor.of(id.applyAsLong(last)));
    }

    private static <T> int placeOf(List<T> sorted, Cursor after, ToLongFunction<T> id) {
        for (int i = 0; i < sorted.size(); i++) {
            if (after.equals(Cursor.of(id.applyAsLong(sorted.get(i))))) {
                return i;
            }
        }
        throw RequestFault.malformed(Field.option("cursor"), RequestFault.OptionViolation.NO_CURSOR_OF_LIST);
    }

    static <T> List<T> sorted(List<T> items, Comparator<T> order) {
        return items.stream().sorted(order).toList();
    }
}
