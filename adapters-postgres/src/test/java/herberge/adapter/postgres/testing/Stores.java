package herberge.adapter.postgres.testing;

import static herberge.domain.testing.Fixtures.GERMANY;

import herberge.adapter.postgres.access.JdbiApiTokens;
import herberge.adapter.postgres.access.JdbiLoginAddresses;
import herberge.adapter.postgres.access.JdbiSessions;
import herberge.adapter.postgres.access.JdbiSigningKeys;
import herberge.adapter.postgres.access.JdbiUsers;
import herberge.adapter.postgres.booking.JdbiBookings;
import herberge.adapter.postgres.booking.JdbiGroups;
import herberge.adapter.postgres.booking.JdbiOccupancies;
import herberge.adapter.postgres.catalog.JdbiPriceCatalog;
import herberge.adapter.postgres.company.JdbiCompanySettingsStore;
import herberge.adapter.postgres.credit.JdbiCredits;
import herberge.adapter.postgres.guest.JdbiGuests;
import herberge.adapter.postgres.invoice.JdbiInvoices;
import herberge.adapter.postgres.job.JdbiJobLedger;
import herberge.adapter.postgres.job.JdbiJobQueue;
import herberge.adapter.postgres.payer.JdbiPayers;
import herberge.adapter.postgres.payment.JdbiPayments;
import herberge.adapter.postgres.price.JdbiPriceSettingsStore;
import herberge.adapter.postgres.realtime.JdbiEventLog;
import herberge.adapter.postgres.reminder.JdbiDependentReminders;
import herberge.adapter.postgres.reminder.JdbiReminderReconciliationStore;
import herberge.adapter.postgres.reminder.JdbiReminderSettingsStore;
import herberge.adapter.postgres.reminder.JdbiReminders;
import herberge.adapter.postgres.room.JdbiRoomBlocks;
import herberge.adapter.postgres.room.JdbiRooms;
import herberge.adapter.postgres.shared.JdbiAudit;
import herberge.adapter.postgres.shared.JdbiAuditSeals;
import herberge.adapter.postgres.shared.JdbiChangeLog;
import herberge.adapter.postgres.shared.JdbiIdempotencyKeys;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.JdbiUndoLog;
import herberge.application.credit.CreditLedger;
import herberge.application.payment.PaymentLedger;
import herberge.application.price.ChosenEntries;
import herberge.application.price.StayPrices;
import herberge.application.shared.Caller;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.booking.BookingStatus;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.guest.Guest;
import herberge.domain.room.Room;
import herberge.domain.shared.StayPeriod;
import herberge.domain.testing.Fixtures;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;

/** All stores of one database, and common steps of tests. */
public record Stores(
        JdbiTransactions transactions,
        JdbiRooms rooms,
        JdbiRoomBlocks blocks,
        JdbiGuests guests,
        JdbiBookings bookings,
        JdbiGroups groups,
        JdbiCredits credits,
        JdbiPayments payments,
        JdbiPayers payers,
        JdbiInvoices invoices,
        JdbiOccupancies occupancies,
        JdbiReminders reminders,
        JdbiDependentReminders followingReminders,
        JdbiReminderReconciliationStore remindedBookings,
        JdbiReminderSettingsStore houseSettings,
        JdbiPriceSettingsStore priceSettings,
        JdbiCompanySettingsStore companySettings,
        JdbiPriceCatalog<ServiceDetails> services,
        JdbiPriceCatalog<DiscountDetails> discounts,
        JdbiUsers users,
        JdbiSigningKeys signingKeys,
        JdbiSessions sessions,
        JdbiApiTokens apiTokens,
        JdbiLoginAddresses loginAddresses,
        JdbiIdempotencyKeys idempotencyKeys,
        JdbiChangeLog changeLog,
        JdbiAudit audit,
        JdbiUndoLog undos,
        JdbiAuditSeals auditSeals,
        JdbiEventLog eventLog,
        JdbiJobLedger jobLedger,
        JdbiJobQueue jobQueue) {

    public static final Caller SYSTEM = Caller.system("test-request");

    /** Executes changes in these stores; views are stored as {@code toString} writes them. */
    public ChangeExecutor changes(Clock clock) {
        return new ChangeExecutor(transactions, idempotencyKeys, changeLog, String::valueOf, clock);
    }

    public static Stores of(TestDatabase database) {
        return of(database.transactions());
    }

    public static Stores of(JdbiTransactions tx) {
        return new Stores(
                tx,
                new JdbiRooms(tx),
                new JdbiRoomBlocks(tx),
                new JdbiGuests(tx, GERMANY),
                new JdbiBookings(tx, GERMANY),
                new JdbiGroups(tx),
                new JdbiCredits(tx),
                new JdbiPayments(tx),
                new JdbiPayers(tx),
                new JdbiInvoices(tx),
                new JdbiOccupancies(tx),
                new JdbiReminders(tx),
                new JdbiDependentReminders(tx),
                new JdbiReminderReconciliationStore(tx),
                new JdbiReminderSettingsStore(tx),
                new JdbiPriceSettingsStore(tx),
                new JdbiCompanySettingsStore(tx),
                JdbiPriceCatalog.services(tx),
                JdbiPriceCatalog.discounts(tx),
                new JdbiUsers(tx),
                new JdbiSigningKeys(tx),
                new JdbiSessions(tx),
                new JdbiApiTokens(tx),
                new JdbiLoginAddresses(tx),
                new JdbiIdempotencyKeys(tx),
                new JdbiChangeLog(tx, TestEntities.TABLES),
                new JdbiAudit(tx, TestEntities.TABLES),
                new JdbiUndoLog(tx),
                new JdbiAuditSeals(tx),
                new JdbiEventLog(tx, TestEntities.EVENT_SOURCES),
                new JdbiJobLedger(tx),
                new JdbiJobQueue(tx));
    }

    /** Runs the work in a unit of work of the system. */
    public <T> T write(Supplier<T> work) {
        return transactions.run(SYSTEM, work);
    }

    public void change(Runnable work) {
        transactions.run(SYSTEM, () -> {
            work.run();
            return true;
        });
    }

    public <T> T read(Supplier<T> work) {
        return transactions.read(SYSTEM, work);
    }

    public PaymentLedger ledger() {
        return new PaymentLedger(bookings, payments, invoices, ZoneId.of("Europe/Berlin"));
    }

    public CreditLedger creditLedger() {
        return new CreditLedger(credits, guests);
    }

    public StayPrices stayPrices() {
        return new StayPrices(priceSettings, new ChosenEntries(services, discounts));
    }

    public Room addRoom(String name) {
        return write(() -> rooms.add(Fixtures.aRoom().name(name).details(), Fixtures.BY_SYSTEM));
    }

    public Guest addGuest() {
        return write(() -> guests.add(Fixtures.aGuest().details(), Fixtures.BY_SYSTEM));
    }

    public Booking book(Room room, Guest guest, StayPeriod nights) {
        return write(() -> bookings.add(
                Fixtures.aBooking()
                        .room(room.id())
                        .guest(guest.id())
                        .stay(nights)
                        .terms(),
                BookingStatus.CONFIRMED,
                2026,
                Fixtures.BY_SYSTEM));
    }
}
