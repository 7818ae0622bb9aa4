package herberge.application.audit;

import herberge.application.booking.AlternativeRooms;
import herberge.application.booking.BookingRules;
import herberge.application.booking.BookingUseCases;
import herberge.application.port.Audit;
import herberge.application.port.AuditSeals;
import herberge.application.port.Bookings;
import herberge.application.port.ChangeLog;
import herberge.application.port.DependentReminders;
import herberge.application.port.Guests;
import herberge.application.port.Occupancies;
import herberge.application.port.Reminders;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Transactions;
import herberge.application.port.UndoLog;
import herberge.application.reminder.ReminderSync;
import herberge.application.room.CapacityCheck;
import herberge.application.shared.EntityKind;
import herberge.domain.booking.BookingPolicy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** The feature's front door: looking into the audit, undoing what is in it, and keeping it honest. Built once, by bootstrap. */
public record AuditUseCases(
        ReadAudit readAudit,
        ListChanges listChanges,
        UndoChange undoChange,
        SealChanges sealChanges,
        ReadAuditHead readAuditHead,
        VerifyAudit verifyAudit) {

    /** What the audit tells of, and what is put back: on a desk whose reminders follow only when all is back. */
    public record Stores(
            Audit audit,
            AuditSeals seals,
            ChangeLog changeLog,
            UndoLog undos,
            RoomBlocks blocks,
            Reminders reminders,
            DependentReminders following,
            BookingUseCases.Stores desk,
            ReminderSync followUp) {}

    /** Sealing is a unit of work that nobody need be told of; hence its own {@code Transactions}. */
    public record Sealing(Transactions transactions, AuditSeals seals) {}

    public static AuditUseCases of(
            Transactions transactions, Stores stores, Sealing sealing, BookingPolicy policy, Clock clock) {
        return new AuditUseCases(
                new ReadAuditUseCase(transactions, stores.audit(), stores.desk().events(), clock),
                new ListChangesUseCase(
                        transactions, stores.audit(), stores.desk().events()),
                new UndoChangeUseCase(
                        transactions,
                        stores.audit(),
                        stores.undos(),
                        reversals(transactions, stores, policy, clock.getZone()),
                        new UndoReminderSync(transactions, stores.following(), stores.followUp()),
                        clock),
                new SealChangesUseCase(sealing),
                new ReadAuditHeadUseCase(transactions, stores.seals()),
                new VerifyAuditUseCase(transactions, stores.seals()));
    }

    private static Map<EntityKind, Reversal<?>> reversals(
            Transactions transactions, Stores stores, BookingPolicy policy, ZoneId house) {
        Rooms rooms = stores.desk().rooms();
        Bookings bookings = stores.desk().bookings();
        Guests guests = stores.desk().guests();
        Occupancies occupancies = stores.desk().occupancies();
        BookingRules rules = new BookingRules(policy, rooms, occupancies);
        AlternativeRooms otherRooms = new AlternativeRooms(rooms, occupancies);
        Map<EntityKind, Undoable<?>> things = Map.of(
                EntityKind.ROOM, new UndoableRooms(rooms, new CapacityCheck(bookings)),
                EntityKind.ROOM_BLOCK, new UndoableRoomBlocks(stores.blocks(), rooms, occupancies),
                EntityKind.GUEST, new UndoableGuests(guests),
                EntityKind.BOOKING, new UndoableBookings(bookings, rooms, guests, rules, otherRooms),
                EntityKind.REMINDER, new UndoableReminders(transactions, stores.reminders(), bookings));
        return things.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> new Reversal<>(e.getKey(), e.getValue(), stores.changeLog(), house)));
    }
}
