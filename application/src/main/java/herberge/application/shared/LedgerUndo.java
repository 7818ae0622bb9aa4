package herberge.application.shared;

import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Undo of the entries of a ledger: an entry stays, and another one takes it back. Entries are only created, so that nothing else
 * can be undone.
 */
public interface LedgerUndo<T> extends Undo<T> {

    /** Records the entry that takes this one back. */
    void takeBack(T entry, Caller caller, Instant now);

    @Override
    default Optional<T> before(long entry) {
        return Optional.empty();
    }

    @Override
    default T revert(ThreeWayMerge<T> change, Caller caller, Instant now) {
        throw neverChanged();
    }

    @Override
    default T recreate(T former, Version last, Caller caller, Instant now) {
        throw neverChanged();
    }

    @Override
    default void requirePossible(T wanted, @Nullable T present, LocalDate today, Set<Long> disregard) {
        throw neverChanged();
    }

    @Override
    default void save(T reverted, Set<Long> together) {
        throw neverChanged();
    }

    @Override
    default void restore(T recreated) {
        throw neverChanged();
    }

    @Override
    default void remove(T present) {
        throw neverChanged();
    }

    @Override
    default boolean undoCreation(T created, Caller caller, Instant now) {
        takeBack(created, caller, now);
        return false;
    }

    @Override
    default List<String> lostFields(boolean deleted, List<String> fields) {
        return List.of();
    }

    @Override
    default DependentUpdates dependents() {
        return DependentUpdates.NONE;
    }

    private static IllegalStateException neverChanged() {
        return new IllegalStateException("entries of a ledger are neither changed nor removed");
    }
}
