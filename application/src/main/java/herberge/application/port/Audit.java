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

/** The change log as a whole: row by row, and unit of work by unit of work. */
public interface Audit {

    /** Which rows; {@code from} inclusive, {@code to} exclusive, null: no matter. */
    record Filter(
            @Nullable String table,
            @Nullable Long recordId,
            @Nullable UserId user,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /** Newest first. */
    Slice<AuditEntry> entries(Filter filter, PageRequest page);

    /**
     * What is kept of a guest, and of bookings for as long as they were his, oldest first. Where a booking came to him
     * from somebody else, the other's side of that row is left out; so is what automatic reminders said of the other.
     * Read while it is gone through, which must be in the unit of work.
     */
    Stream<AuditEntry> streamOfGuest(GuestId guest);

    /**
     * What one unit of work did to one thing.
     *
     * @param id        of the unit of work's change; shared where it did something to several things
     * @param fields    the names of those that changed
     * @param asLeft    whether nothing that it set is different now
     * @param erased    whether personal data was taken out of what is kept of it
     * @param undo      what it has to do with taking changes back
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
     * @param undoes   the change that it took back
     * @param redoes   the change that it did again, by taking back an undo of it
     * @param undoneBy the change by which it is taken back at present
     */
    record UndoLink(
            @Nullable Long undoes,
            @Nullable Long redoes,
            @Nullable Long undoneBy) {

        public static final UndoLink NONE = new UndoLink(null, null, null);
    }

    /**
     * Those of these kinds of things, newest first; only one user's where one is given. Reminders that only followed a
     * change of a booking or guest are none.
     */
    Slice<Change> changes(Set<EntityKind> kinds, @Nullable UserId by, PageRequest page);

    /**
     * What a change did to one thing, for taking it back.
     *
     * @param first   the audit's entry that knows the state before
     * @param last    the audit's entry that knows the state after
     * @param kind    null where the table is none of the API's
     * @param version the one it led to; for a deletion, the last one; null where the table has none
     * @param fields  the names of those that changed
     * @param erased  whether personal data was taken out of what is kept of the change
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

        /** Whether nothing that it set is different now. */
        public boolean asLeft() {
            return now.there() != deleted() && now.different().isEmpty();
        }
    }

    /**
     * What became of a thing since a change of it.
     *
     * @param there     whether there is one
     * @param version   its version, or the last one it had
     * @param different those fields that the change set and that are not now as it left them
     */
    record Standing(boolean there, @Nullable Version version, List<String> different) {
        public Standing {
            different = List.copyOf(different);
        }
    }

    /**
     * One for each thing that the change touched, in the order it came to them, without reminders that only followed;
     * none where there is no such change.
     */
    List<Step> steps(long change);
}
