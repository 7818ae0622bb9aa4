package herberge.application.shared;

import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How undo reads, checks and writes the entities of one kind. */
public interface Undo<T> {

    /** Whether its entities depend on bookings and are locked after these, as every writer does. */
    boolean lockedAfterBookings();

    /** Locks the entity and reads it; empty where it is gone. */
    Optional<T> lock(long id);

    /**
     * Whether writes of bookings raise its version. Then it is reverted before the bookings, so that its version rises
     * once, and not by itself if the change only raised its version.
     */
    default boolean raisedByBookings() {
        return false;
    }

    EntityView view(T entity);

    /** The entity before the write of that audit entry. */
    Optional<T> before(long entry);

    /** The entity after the write of that audit entry. */
    Optional<T> after(long entry);

    /**
     * The present entity with the fields that the change set as they were before it, and all others unchanged. Refuses
     * where the result is not valid.
     */
    T revert(ThreeWayMerge<T> change, Caller caller, Instant now);

    /** A removed entity in its former state, with the version after {@code last}. */
    T recreate(T former, Version last, Caller caller, Instant now);

    /**
     * Refuses an entity that would break a rule today.
     *
     * @param present   the entity as it was before the undo; null where it is gone
     * @param disregard the ids of entities of this kind that the same undo changes as well: what they hold now does not
     *                  count
     */
    void requirePossible(T wanted, @Nullable T present, LocalDate today, Set<Long> disregard);

    /**
     * Stores the reverted entity, and adapts those that must agree with it.
     *
     * @param together the ids of entities of this kind that the same undo changes as well
     */
    void save(T reverted, Set<Long> together);

    void restore(T recreated);

    /** Refuses where other entities refer to it. */
    void remove(T present);

    /**
     * Undoes that an entity was created. Returns whether it is gone: an entity of a kind that is never removed stays, and
     * what it did is taken back.
     */
    default boolean undoCreation(T created, Caller caller, Instant now) {
        remove(created);
        return true;
    }

    /**
     * The fields whose former values are not known.
     *
     * @param deleted whether the change to undo is a deletion
     * @param fields  the fields that the change set
     */
    List<String> lostFields(boolean deleted, List<String> fields);

    /** What happens to the reminders that depend on its entities. */
    DependentUpdates dependents();
}
