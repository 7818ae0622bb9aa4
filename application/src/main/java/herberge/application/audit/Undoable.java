package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.shared.Caller;
import herberge.application.shared.EntityView;
import herberge.domain.shared.ThreeWayMerge;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What undo needs to know of one kind of thing. */
sealed interface Undoable<T>
        permits UndoableBookings, UndoableGuests, UndoableReminders, UndoableRoomBlocks, UndoableRooms {

    /** The thing as it is, locked; empty where it is gone. */
    Optional<T> lock(long id);

    /** As every answer shows it. */
    EntityView view(T thing);

    /** As it was before a change. */
    Optional<T> before(long entry);

    /** As a change left it. */
    Optional<T> after(long entry);

    /** With what the change set as it was before, and all else as it is; refuses where the two do not go together. */
    T without(ThreeWayMerge<T> change, Caller caller, Instant now);

    /** Something that is gone, as the successor of the last version it had. */
    T back(T former, Version last, Caller caller, Instant now);

    /** Refuses where it cannot be so again: others have what it needs, or the house does not take it any more. */
    void requirePossible(T again, @Nullable T present, LocalDate today);

    void save(T again);

    void restore(T again);

    /** Refuses where others refer to it. */
    void remove(T present);

    /** The fields whose former values are lost. */
    List<String> lost(Step step);
}
