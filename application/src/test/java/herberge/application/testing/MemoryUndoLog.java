package herberge.application.testing;

import herberge.application.port.Audit.UndoLink;
import herberge.application.port.UndoLog;
import herberge.application.testing.MemoryState.Undo;
import java.util.Optional;

/** Records in memory which change undid which other change. */
public final class MemoryUndoLog implements UndoLog {

    private final MemoryTransactions transactions;

    MemoryUndoLog(MemoryTransactions transactions) {
        this.transactions = transactions;
    }

    /** Units of work in memory run one after the other. */
    @Override
    public void lock(long change) {}

    @Override
    public Optional<Long> findUndoOf(long change) {
        return undoneBy(transactions.read(), change);
    }

    private static Optional<Long> undoneBy(MemoryState state, long change) {
        Optional<Undo> own = own(state, change);
        long root = own.map(Undo::root).orElse(change);
        boolean does = own.map(Undo::redo).orElse(true);
        return state.undos.stream()
                .filter(undo -> undo.root() == root)
                .reduce((earlier, later) -> later)
                .filter(newest -> newest.redo() != does)
                .map(Undo::change);
    }

    private static Optional<Undo> own(MemoryState state, long change) {
        return state.undos.stream().filter(undo -> undo.change() == change).findFirst();
    }

    static UndoLink linkOf(MemoryState state, long change) {
        Optional<Undo> own = own(state, change);
        return new UndoLink(
                own.map(Undo::undoes).orElse(null),
                own.filter(Undo::redo).map(Undo::root).orElse(null),
                undoneBy(state, change).orElse(null));
    }

    @Override
    public void recordUndo(long change) {
        MemoryState state = transactions.write();
        Optional<Undo> undone = own(state, change);
        state.undos.add(new Undo(
                transactions.change(),
                change,
                undone.map(Undo::root).orElse(change),
                undone.filter(undo -> !undo.redo()).isPresent()));
    }
}
