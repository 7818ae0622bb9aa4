package herberge.application.testing;

import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.testing.Fixtures;
import java.time.Clock;
import java.time.ZoneId;

/** A house whose stores keep everything in memory; empty at first and discarded after the test. */
public class MemoryHouse implements StoresUnderTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final MemoryTransactions transactions = new MemoryTransactions();
    private final MemoryChangeLog changeLog;
    private final MemoryOccupancies occupancies = new MemoryOccupancies(transactions);
    private final MemoryAudit audit = new MemoryAudit(transactions);
    private final MemoryAuditSeals auditSeals = new MemoryAuditSeals(transactions);
    private final MemoryUndoLog undos = new MemoryUndoLog(transactions);
    private final MemoryRooms rooms;
    private final MemoryRoomBlocks roomBlocks;
    private final MemoryGuests guests;
    private final MemoryBookings bookings;
    private final MemoryGroups groups;
    private final MemoryCredits credits;
    private final MemoryPayments payments;
    private final MemoryPayers payers;
    private final MemoryInvoices invoices;
    private final MemoryReminders reminders;
    private final MemoryDependentReminders followingReminders;
    private final MemoryReminderReconciliationStore remindedBookings;
    private final MemoryReminderSettingsStore houseSettings;
    private final MemoryPriceSettingsStore priceSettings;
    private final MemoryCompanySettingsStore companySettings;
    private final MemoryPriceCatalog<ServiceDetails> services;
    private final MemoryPriceCatalog<DiscountDetails> discounts;
    private final MemoryUsers users;
    private final MemoryIdempotencyKeys idempotencyKeys = new MemoryIdempotencyKeys(transactions);
    private final MemoryEventLog eventLog;
    private final MemoryPasswords passwords = new MemoryPasswords();
    private final MemoryCommonPasswords commonPasswords = new MemoryCommonPasswords();
    private final MemoryLoginAddresses loginAddresses;
    private final MemoryRateLimits allowances;
    private final MemoryTokens tokens = new MemoryTokens();
    private final MemorySigningKeys signingKeys = new MemorySigningKeys(transactions);
    private final MemorySessions sessions = new MemorySessions(transactions);
    private final MemoryApiTokens apiTokens = new MemoryApiTokens(transactions);
    private final MemoryJobLedger jobLedger = new MemoryJobLedger(transactions);
    private final MemoryJobQueue jobQueue = new MemoryJobQueue(transactions);
    private final MemoryMoveIns moveIns = new MemoryMoveIns(transactions);

    public MemoryHouse() {
        this(Clock.fixed(Fixtures.NOON, BERLIN));
    }

    public MemoryHouse(Clock clock) {
        changeLog = new MemoryChangeLog(transactions, clock);
        eventLog = new MemoryEventLog(transactions, clock);
        rooms = new MemoryRooms(transactions, changeLog, eventLog);
        roomBlocks = new MemoryRoomBlocks(transactions, changeLog, occupancies);
        guests = new MemoryGuests(transactions, changeLog);
        reminders = new MemoryReminders(transactions, changeLog);
        followingReminders = new MemoryDependentReminders(transactions, reminders);
        bookings = new MemoryBookings(transactions, changeLog, occupancies, reminders);
        groups = new MemoryGroups(transactions, changeLog);
        credits = new MemoryCredits(transactions, changeLog);
        payments = new MemoryPayments(transactions, changeLog);
        payers = new MemoryPayers(transactions, changeLog);
        invoices = new MemoryInvoices(transactions, changeLog);
        remindedBookings = new MemoryReminderReconciliationStore(transactions, reminders);
        houseSettings = new MemoryReminderSettingsStore(transactions, changeLog);
        priceSettings = new MemoryPriceSettingsStore(transactions, changeLog);
        companySettings = new MemoryCompanySettingsStore(transactions, changeLog);
        services = new MemoryPriceCatalog<>(transactions, changeLog, state -> state.services, ServiceDetails.class);
        discounts = new MemoryPriceCatalog<>(transactions, changeLog, state -> state.discounts, DiscountDetails.class);
        users = new MemoryUsers(transactions, changeLog);
        loginAddresses = new MemoryLoginAddresses(transactions, users);
        allowances = new MemoryRateLimits(clock);
    }

    @Override
    public MemoryTransactions transactions() {
        return transactions;
    }

    public MemoryMoveIns moveIns() {
        return moveIns;
    }

    @Override
    public MemoryRooms rooms() {
        return rooms;
    }

    @Override
    public MemoryRoomBlocks roomBlocks() {
        return roomBlocks;
    }

    @Override
    public MemoryGuests guests() {
        return guests;
    }

    @Override
    public MemoryBookings bookings() {
        return bookings;
    }

    @Override
    public MemoryGroups groups() {
        return groups;
    }

    @Override
    public MemoryCredits credits() {
        return credits;
    }

    @Override
    public MemoryPayments payments() {
        return payments;
    }

    @Override
    public MemoryPayers payers() {
        return payers;
    }

    @Override
    public MemoryInvoices invoices() {
        return invoices;
    }

    @Override
    public MemoryOccupancies occupancies() {
        return occupancies;
    }

    @Override
    public MemoryReminders reminders() {
        return reminders;
    }

    @Override
    public MemoryDependentReminders followingReminders() {
        return followingReminders;
    }

    @Override
    public MemoryUndoLog undos() {
        return undos;
    }

    @Override
    public MemoryReminderReconciliationStore remindedBookings() {
        return remindedBookings;
    }

    @Override
    public MemoryReminderSettingsStore houseSettings() {
        return houseSettings;
    }

    @Override
    public MemoryPriceSettingsStore priceSettings() {
        return priceSettings;
    }

    @Override
    public MemoryCompanySettingsStore companySettings() {
        return companySettings;
    }

    @Override
    public MemoryPriceCatalog<ServiceDetails> services() {
        return services;
    }

    @Override
    public MemoryPriceCatalog<DiscountDetails> discounts() {
        return discounts;
    }

    @Override
    public MemoryUsers users() {
        return users;
    }

    @Override
    public MemoryChangeLog changeLog() {
        return changeLog;
    }

    @Override
    public MemoryAudit audit() {
        return audit;
    }

    @Override
    public MemoryAuditSeals auditSeals() {
        return auditSeals;
    }

    @Override
    public MemoryIdempotencyKeys idempotencyKeys() {
        return idempotencyKeys;
    }

    @Override
    public MemoryEventLog eventLog() {
        return eventLog;
    }

    @Override
    public MemorySigningKeys signingKeys() {
        return signingKeys;
    }

    @Override
    public MemorySessions sessions() {
        return sessions;
    }

    @Override
    public MemoryApiTokens apiTokens() {
        return apiTokens;
    }

    @Override
    public MemoryLoginAddresses loginAddresses() {
        return loginAddresses;
    }

    @Override
    public MemoryJobLedger jobLedger() {
        return jobLedger;
    }

    @Override
    public MemoryJobQueue jobQueue() {
        return jobQueue;
    }

    public MemoryPasswords passwords() {
        return passwords;
    }

    public MemoryCommonPasswords commonPasswords() {
        return commonPasswords;
    }

    public MemoryRateLimits allowances() {
        return allowances;
    }

    public MemoryTokens tokens() {
        return tokens;
    }
}
