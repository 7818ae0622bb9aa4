package herberge.application.audit;

import herberge.application.port.Audit;
import herberge.application.port.AuditSeals;
import herberge.application.port.ChangeLog;
import herberge.application.port.DependentReminders;
import herberge.application.port.EventLog;
import herberge.application.port.Transactions;
import herberge.application.port.UndoLog;
import herberge.application.reminder.ReminderSync;
import herberge.application.shared.EntityCatalog;
import herberge.application.write.ChangeExecutor;
import java.time.Clock;

/** The capabilities of the audit: reading it as a whole and by entity, undoing changes in it, and sealing it. Built once, by bootstrap. */
public record AuditUseCases(
        ReadAudit readAudit,
        ReadHistory readHistory,
        ListChanges listChanges,
        UndoChange undoChange,
        SealChanges sealChanges,
        ReadAuditHead readAuditHead,
        VerifyAudit verifyAudit) {

    /**
     * The stores of the audit.
     *
     * @param dependents the reminders that follow bookings and guests
     * @param sync       has them follow once a change is undone
     */
    public record Stores(
            Audit audit,
            AuditSeals seals,
            ChangeLog changeLog,
            UndoLog undos,
            EventLog events,
            DependentReminders dependents,
            ReminderSync sync) {}

    /** Sealing has its own {@code Transactions}: its commits wake no thread. */
    public record Sealing(Transactions transactions, AuditSeals seals) {}

    public static AuditUseCases of(
            Transactions transactions,
            ChangeExecutor changes,
            Stores stores,
            EntityCatalog entities,
            Sealing sealing,
            Clock clock) {
        return new AuditUseCases(
                new ReadAuditUseCase(transactions, stores.audit(), stores.events(), clock),
                new ReadHistoryUseCase(transactions, stores.changeLog(), stores.events(), entities),
                new ListChangesUseCase(transactions, stores.audit(), stores.events(), entities),
                new UndoChangeUseCase(transactions, changes, stores, entities, clock),
                new SealChangesUseCase(sealing),
                new ReadAuditHeadUseCase(transactions, stores.seals()),
                new VerifyAuditUseCase(transactions, stores.seals()));
    }
}
