package herberge.application.audit;

import herberge.application.port.Audit.Step;
import herberge.application.shared.Caller;
import herberge.domain.shared.Refusal;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What undo needs to know of one kind of thing. */
sealed interface Undoable<T>
        permits UndoableBookings, UndoableGuests, UndoableReminders, UndoableRoomBlocks, UndoableRooms {

    /** The thing as it is, locked; empty where it is gone. */
    Optional<T> lock(long id);

    Version version(T thing);

    /** As every answer shows it. */
    Object view(T thing);

    /** As it was before. */
    Optional<T> before(long entry);

    /** The former state as the successor of that version, with what only the present one knows. */
    T again(T former, @Nullable T present, Version last, Caller caller, Instant now);

    /** Why it cannot be so again: others have what it needs. Locks what it looks at. */
    Optional<Refusal> obstacle(T again);

    void save(T again);

    void restore(T again);

    /** Refuses where others refer to it. */
    void remove(T present);

    /** The fields whose former values are lost. */
    List<String> lost(Step step);
}
