package herberge.adapter.postgres.testing;

import herberge.application.port.ApiTokens;
import herberge.application.port.Audit;
import herberge.application.port.AuditSeals;
import herberge.application.port.Bookings;
import herberge.application.port.ChangeLog;
import herberge.application.port.CompanySettingsStore;
import herberge.application.port.Credits;
import herberge.application.port.DependentReminders;
import herberge.application.port.EventLog;
import herberge.application.port.Groups;
import herberge.application.port.Guests;
import herberge.application.port.IdempotencyKeys;
import herberge.application.port.Invoices;
import herberge.application.port.JobLedger;
import herberge.application.port.JobQueue;
import herberge.application.port.LoginAddresses;
import herberge.application.port.Occupancies;
import herberge.application.port.Payers;
import herberge.application.port.Payments;
import herberge.application.port.PriceCatalog;
import herberge.application.port.PriceSettingsStore;
import herberge.application.port.ReminderReconciliationStore;
import herberge.application.port.ReminderSettingsStore;
import herberge.application.port.Reminders;
import herberge.application.port.RoomBlocks;
import herberge.application.port.Rooms;
import herberge.application.port.Sessions;
import herberge.application.port.SigningKeys;
import herberge.application.port.Transactions;
import herberge.application.port.UndoLog;
import herberge.application.port.Users;
import herberge.application.testing.StoresUnderTest;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;

/** A house with the real stores. Contracts must ignore what earlier contracts left in the database. */
public abstract class JdbiHouse implements StoresUnderTest {

    private static final Stores STORES = Stores.of(TestDatabase.create());

    @Override
    public Transactions transactions() {
        return STORES.transactions();
    }

    @Override
    public Rooms rooms() {
        return STORES.rooms();
    }

    @Override
    public RoomBlocks roomBlocks() {
        return STORES.blocks();
    }

    @Override
    public Guests guests() {
        return STORES.guests();
    }

    @Override
    public Bookings bookings() {
        return STORES.bookings();
    }

    @Override
    public Groups groups() {
        return STORES.groups();
    }

    @Override
    public Invoices invoices() {
        return STORES.invoices();
    }

    @Override
    public Credits credits() {
        return STORES.credits();
    }

    @Override
    public Payments payments() {
        return STORES.payments();
    }

    @Override
    public Occupancies occupancies() {
        return STORES.occupancies();
    }

    @Override
    public Reminders reminders() {
        return STORES.reminders();
    }

    @Override
    public ReminderReconciliationStore remindedBookings() {
        return STORES.remindedBookings();
    }

    @Override
    public ReminderSettingsStore houseSettings() {
        return STORES.houseSettings();
    }

    @Override
    public Payers payers() {
        return STORES.payers();
    }

    @Override
    public PriceSettingsStore priceSettings() {
        return STORES.priceSettings();
    }

    @Override
    public CompanySettingsStore companySettings() {
        return STORES.companySettings();
    }

    @Override
    public PriceCatalog<ServiceDetails> services() {
        return STORES.services();
    }

    @Override
    public PriceCatalog<DiscountDetails> discounts() {
        return STORES.discounts();
    }

    @Override
    public Users users() {
        return STORES.users();
    }

    @Override
    public ChangeLog changeLog() {
        return STORES.changeLog();
    }

    @Override
    public DependentReminders followingReminders() {
        return STORES.followingReminders();
    }

    @Override
    public UndoLog undos() {
        return STORES.undos();
    }

    @Override
    public Audit audit() {
        return STORES.audit();
    }

    @Override
    public Sessions sessions() {
        return STORES.sessions();
    }

    @Override
    public ApiTokens apiTokens() {
        return STORES.apiTokens();
    }

    @Override
    public AuditSeals auditSeals() {
        return STORES.auditSeals();
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return STORES.idempotencyKeys();
    }

    @Override
    public EventLog eventLog() {
        return STORES.eventLog();
    }

    @Override
    public SigningKeys signingKeys() {
        return STORES.signingKeys();
    }

    @Override
    public LoginAddresses loginAddresses() {
        return STORES.loginAddresses();
    }

    @Override
    public JobLedger jobLedger() {
        return STORES.jobLedger();
    }

    @Override
    public JobQueue jobQueue() {
        return STORES.jobQueue();
    }
}
