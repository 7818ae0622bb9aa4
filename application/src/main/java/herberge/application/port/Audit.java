package herberge.application.port;

import herberge.application.shared.AuditEntry;
import herberge.application.shared.EntityKind;
import herberge.application.shared.Operation;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the whole change log: row by row, and unit of work by unit of work. */
public interface Audit {

    /** Restricts a list of entries; {@code from} is inclusive, {@code to} exclusive, null means no restriction. */
    record Filter(
            @Nullable String table,
            @Nullable Long recordId,
            @Nullable UserId user,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Lists entries, newest first. */
    Slice<AuditEntry> entries(Filter filter, PageRequest page);

    /**
     * Streams all entries about a guest, and about bookings and groups for the time in which they belonged to the guest,
     * oldest first. If a booking or a group came from another guest, the values of the other guest in that row are left out, and so are
     * the texts of automatic reminders about the other guest. The stream must be consumed within the unit of work.
     */
    Stream<AuditEntry> streamOfGuest(GuestId guest);

    /**
     * What one unit of work did to one entity.
     *
     * @param id        the id of the unit of work's change; shared if it changed several entities
     * @param operation created, updated, deleted or erased
     * @param fields    the names of the changed fields
     * @param asLeft    whether everything that it set still has the same value
     * @param erased    whether personal data was removed from the entries of this change
     * @param undo      how the change is linked to others by undo
     */
    record Change(
            long id,
            EntityKind kind,
            long entityId,
            Operation operation,
            Instant at,
            UserId user,
            String username,
            List<String> fields,
            boolean asLeft,
            boolean erased,
            UndoLink undo) {

        public Change {
            fields = List.copyOf(fields);
        }
    }

    /**
     * How a change is linked to others by undo.
     *
     * @param undoes   the change that this change undid
     * @param redoes   the change that this change redid, by undoing an undo of it
     * @param undoneBy the change by which this change is undone at present
     */
    record UndoLink(
            @Nullable Long undoes,
            @Nullable Long redoes,
            @Nullable Long undoneBy) {

        public static final UndoLink NONE = new UndoLink(null, null, null);
    }

    /**
     * Lists changes of entities of these kinds, newest first; only those of one user if {@code by} is given. Leaves out
     * reminders that only followed a change of a booking or guest.
     */
    Slice<Change> changes(Set<EntityKind> kinds, @Nullable UserId by, PageRequest page);

    /**
     * What a change did to one entity, for undoing it.
     *
     * @param first   the audit entry that contains the state before
     * @param last    the audit entry that contains the state after
     * @param kind    null if the table does not belong to an entity of the API
     * @param version the version after the change; after a deletion, the last version; null if the table has no
     *                versions
     * @param fields  the names of the changed fields
     * @param erased  whether personal data was removed from the entries of the change
     */
    record Step(
            long first,
            long last,
            @Nullable EntityKind kind,
            long id,
            Operation operation,
            @Nullable Version version,
            UserId user,
            boolean erased,
            List<String> fields,
            Standing now) {

        public Step {
            fields = List.copyOf(fields);
        }

        public boolean created() {
            return operation == Operation.CREATED;
        }

        public boolean deleted() {
            return operation == Operation.DELETED;
        }

        /** Whether everything that the change set still has the same value. */
        public boolean asLeft() {
            return now.there() != deleted() && now.different().isEmpty();
        }
    }

    /**
     * The present state of an entity relative to a former change of it.
     *
     * @param there     whether the entity exists
     * @param version   its version, or the last version that it had
     * @param different the fields that the change set and that have another value now
     */
    record Standing(boolean there, @Nullable Version version, List<String> different) {
        public Standing {
            different = List.copyOf(different);
        }
    }

    /**
     * Returns one step for each entity that the change touched, in the order in which it did so, without reminders that
     * only followed; empty if there is no such change.
     */
    List<Step> steps(long change);
}
