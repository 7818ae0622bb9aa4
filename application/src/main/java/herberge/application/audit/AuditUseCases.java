package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.port.AuditSeals;
import herberge.application.port.AuditSeals.Head;
import herberge.application.port.ChangeLog;
import herberge.application.port.DependentReminders;
import herberge.application.port.EventLog;
import herberge.application.port.Occupancies;
import herberge.application.port.Transactions;
import herberge.application.port.UndoLog;
import herberge.application.read.EntityReader;
import herberge.application.reminder.ReminderSync;
import herberge.application.shared.AuditEntry;
import herberge.application.shared.Caller;
import herberge.application.shared.ChangeRequest;
import herberge.application.shared.ChangeResult;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityView;
import herberge.application.shared.HistoryEntry;
import herberge.application.shared.Page;
import herberge.application.shared.PageRequest;
import herberge.application.write.ChangeExecutor;
import herberge.domain.shared.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The capabilities of the audit: reading it as a whole and by entity, undoing changes in it, and sealing it. Built once,
 * by bootstrap.
 */
public record AuditUseCases(
        ReadAudit readAudit,
        ReadHistory readHistory,
        ListChanges listChanges,
        UndoChange undoChange,
        SealChanges sealChanges,
        ReadAuditHead readAuditHead,
        VerifyAudit verifyAudit) {

    /** Lists the audit row by row, newest first. For administrators only. */
    @FunctionalInterface
    public interface ReadAudit {
        Page<AuditEntry> read(Caller caller, Supplier<Query> query, Supplier<PageRequest> page);

        /** A filter of rows; {@code from} is inclusive, {@code to} exclusive, and null matches all. */
        record Query(
                @Nullable String table,
                @Nullable Long recordId,
                @Nullable UserId user,
                @Nullable PointInTimeParser from,
                @Nullable PointInTimeParser to) {}
    }

    /** Lists the changes of one entity, newest first, also of one that is gone. */
    @FunctionalInterface
    public interface ReadHistory {
        Page<HistoryEntry> read(Caller caller, EntityKind kind, long id, Supplier<PageRequest> page);
    }

    /** Lists changes, newest first: those of all users or the caller's own. Only administrators see changes of users. */
    @FunctionalInterface
    public interface ListChanges {
        Page<ChangeView> list(Caller caller, boolean mine, PageRequest page);
    }

    /**
     * Undoes a change: the fields that it set get their former values under a new version, and all others stay as they are.
     * Refuses if a field that it set has another value now, if the change is undone already, or if the result would break a
     * rule today: the room is taken, inactive or too small.
     */
    @FunctionalInterface
    public interface UndoChange {
        ChangeResult<Undone> undo(Caller caller, long change, ChangeRequest<?> request);

        /**
         * The result of an undo.
         *
         * @param entity      the entity as every answer shows it; if it is gone, its last state
         * @param gone        whether the change was the entity's creation
         * @param notRestored the fields whose former values are not known
         */
        record Undone(EntityView entity, boolean gone, List<String> notRestored) {
            public Undone {
                notRestored = List.copyOf(notRestored);
            }
        }
    }

    /**
     * Adds committed changes to the chain of seals. Any server may do so at any time. Writers never wait for it, and the next
     * call seals what a crashed server left behind.
     */
    @FunctionalInterface
    public interface SealChanges {
        /**
         * Seals the oldest changes that have numbers, in a batch so small that an erasure, which waits for it, waits only a
         * moment. Returns whether there may be more.
         */
        boolean seal();
    }

    /** Reads the last seal of the chain. An operator who keeps it can prove later that no earlier row was altered. */
    @FunctionalInterface
    public interface ReadAuditHead {
        Optional<Head> read(Caller caller);
    }

    /** Computes the chain of seals from the present audit rows, and reports the first seal that does not match. */
    @FunctionalInterface
    public interface VerifyAudit {
        Verdict verify(Caller caller, @Nullable String earlierLink);

        /** What can be wrong with a row. */
        enum Flaw {
            /** The row's content is not what was sealed. */
            CONTENT,
            /** Author, time or place of the row are not what was sealed, or the chain was cut before it. */
            LINK,
            ROW_MISSING,
            SEAL_MISSING,
            /** The content was removed, and the audit contains no erasure that did it. */
            ERASED_BY_NOBODY,
            /** The content was removed, and the rest is not what the erasure of a guest leaves. */
            ERASED_OTHERWISE,
            /** The row is marked as erased and no erasure touched it, or the other way round. */
            MARK
        }

        /** The first break of the chain; the row's id is null where only the number of its seal is known. */
        record Breach(long seq, @Nullable Long auditId, Flaw flaw) {}

        /**
         * The result of a verification.
         *
         * @param sealed  the number of valid seals, counted from the first
         * @param erased  the number of these on erased rows
         * @param waiting the number of rows that are not sealed yet
         * @param head    the last valid seal
         * @param earlier the seal with the link that the caller named, if it is part of the chain
         */
        record Verdict(
                long sealed,
                long erased,
                long waiting,
                Optional<Head> head,
                Optional<Breach> breach,
                Optional<Head> earlier) {}
    }

    /**
     * The stores of the audit.
     *
     * @param occupancies lets bookings exchange nights in an undo
     * @param dependents the reminders that follow bookings and guests
     * @param sync       has them follow once a change is undone
     */
    public record Stores(
            Audit audit,
            AuditSeals seals,
            ChangeLog changeLog,
            UndoLog undos,
            EventLog events,
            Occupancies occupancies,
            DependentReminders dependents,
            ReminderSync sync) {}

    /** Sealing has its own {@code Transactions}: its commits wake no thread. */
    public record Sealing(Transactions transactions, AuditSeals seals) {

        /**
         * Each batch is a commit, and other commits wait for its disk write: few large batches, of some thirty
         * milliseconds.
         */
        private static final int BATCH = 1_000;

        /** In one statement: a server that crashed between two would keep all others from sealing. */
        boolean seal() {
            return transactions.runStatement(() -> seals.seal(BATCH)) > 0;
        }
    }

    public static AuditUseCases of(
            Transactions transactions,
            ChangeExecutor changes,
            Stores stores,
            EntityCatalog entities,
            Sealing sealing,
            Clock clock) {
        EntityReader reader = new EntityReader(transactions, stores.events());
        return new AuditUseCases(
                new ReadAuditUseCase(reader, stores.audit(), clock),
                new ReadHistoryUseCase(transactions, stores.changeLog(), stores.events(), entities),
                new ListChangesUseCase(reader, stores.audit(), entities),
                new UndoChangeUseCase(transactions, changes, stores, entities, clock),
                sealing::seal,
                readAuditHead(transactions, stores.seals()),
                new VerifyAuditUseCase(transactions, stores.seals()));
    }

    private static ReadAuditHead readAuditHead(Transactions transactions, AuditSeals seals) {
        return caller -> {
            caller.requireAdmin();
            return transactions.read(caller, seals::head);
        };
    }
}
