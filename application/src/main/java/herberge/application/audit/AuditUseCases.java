package herberge.application.audit;

import herberge.application.booking.BookingUseCases;
import herberge.application.booking.OtherRooms;
import herberge.application.port.Audit;
import herberge.application.port.AuditSeals;
import herberge.application.port.ChangeLog;
import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Reminders;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.reminder.ReminderFollowUp;
import herberge.application.shared.EntityKind;
import java.time.Clock;
import java.util.Map;

/** The feature's front door: looking into the audit, undoing what is in it, and keeping it honest. Built once, by bootstrap. */
public record AuditUseCases(
        ReadAudit readAudit,
        ListChanges listChanges,
        UndoChange undoChange,
        ReadAuditHead readAuditHead,
        VerifyAudit verifyAudit) {

    /** What the audit tells of, and what is put back: on a desk whose reminders follow only when all is back. */
    public record Stores(
            Audit audit,
            AuditSeals seals,
            ChangeLog changeLog,
            RoomBlocks blocks,
            Reminders reminders,
            BookingUseCases.Stores desk,
            ReminderFollowUp followUp) {}

    public static AuditUseCases of(Transactions transactions, Stores stores, Clock clock) {
        return new AuditUseCases(
                new ReadAuditUseCase(transactions, stores.audit(), stores.desk().events(), clock),
                new ListChangesUseCase(
                        transactions, stores.audit(), stores.desk().events()),
                new UndoChangeUseCase(
                        transactions,
                        stores.audit(),
                        reversals(transactions, stores),
                        new UndoneFollowUp(transactions, stores.reminders(), stores.followUp()),
                        clock),
                new ReadAuditHeadUseCase(transactions, stores.seals()),
                new VerifyAuditUseCase(transactions, stores.seals()));
    }

    private static Map<EntityKind, Reversal<?>> reversals(Transactions transactions, Stores stores) {
        Rooms rooms = stores.desk().rooms();
        Guests guests = stores.desk().guests();
        Occupancies occupancies = stores.desk().occupancies();
        OtherRooms otherRooms = new OtherRooms(rooms, occupancies);
        ChangeLog log = stores.changeLog();
        return Map.of(
                EntityKind.ROOM,
                new Reversal<>(EntityKind.ROOM, new UndoableRooms(rooms), log),
                EntityKind.ROOM_BLOCK,
                new Reversal<>(EntityKind.ROOM_BLOCK, new UndoableRoomBlocks(stores.blocks(), rooms, occupancies), log),
                EntityKind.GUEST,
                new Reversal<>(EntityKind.GUEST, new UndoableGuests(guests), log),
                EntityKind.BOOKING,
                new Reversal<>(
                        EntityKind.BOOKING,
                        new UndoableBookings(stores.desk().bookings(), rooms, guests, occupancies, otherRooms),
                        log),
                EntityKind.REMINDER,
                new Reversal<>(
                        EntityKind.REMINDER,
                        new UndoableReminders(
                                transactions, stores.reminders(), stores.desk().bookings()),
                        log));
    }
}
