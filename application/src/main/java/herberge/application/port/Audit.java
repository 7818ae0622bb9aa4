package herberge.application.port;

import herberge.application.shared.AuditEntry;
import herberge.application.shared.EntityKind;
import herberge.application.shared.FieldChange;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.domain.guest.GuestId;
import herberge.domain.shared.UserId;
import herberge.domain.shared.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
     */
    List<AuditEntry> ofGuest(GuestId guest);

    /**
     * What one unit of work did to one thing.
     *
     * @param id        of the unit of work's change; shared where it did something to several things
     * @param operation created, updated, deleted or erased
     * @param fields    the names of those that changed
     * @param last      whether nothing has happened to the thing since
     * @param erased    whether personal data was taken out of what is kept of it
     */
    record Change(
            long id,
            EntityKind kind,
            long entityId,
            String operation,
            Instant at,
            UserId user,
            String username,
            List<String> fields,
            boolean last,
            boolean erased) {

        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** Those of these kinds of things, newest first; only one user's where one is given. */
    Slice<Change> changes(Set<EntityKind> kinds, @Nullable UserId by, PageRequest page);

    /**
     * What a change did to one thing, for taking it back.
     *
     * @param entry   the audit's entry that knows the state before
     * @param kind    null where the table is none of the API's
     * @param version the one it led to; for a deletion, the last one; null where the table has none
     * @param changes what it changed
     */
    record Step(
            long entry,
            @Nullable EntityKind kind,
            long id,
            String operation,
            @Nullable Version version,
            UserId user,
            boolean erased,
            List<FieldChange> changes) {

        public Step {
            changes = List.copyOf(changes);
        }

        public boolean created() {
            return operation.equals("created");
        }

        public boolean deleted() {
            return operation.equals("deleted");
        }
    }

    /** One for each thing that the change touched, in the order it came to them; none where there is no such change. */
    List<Step> steps(long change);
}
