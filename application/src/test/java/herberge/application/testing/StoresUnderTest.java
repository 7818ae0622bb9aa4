package herberge.application.testing;

import static herberge.domain.testing.Fixtures.BY_SYSTEM;
import static herberge.domain.testing.Fixtures.aBooking;
import static herberge.domain.testing.Fixtures.aGuest;
import static herberge.domain.testing.Fixtures.aRoom;

import herberge.application.credit.CreditLedger;
import herberge.application.payment.PaymentLedger;
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
import herberge.application.price.ChosenEntries;
import herberge.application.price.StayPrices;
import herberge.application.reminder.ReminderSync;
import herberge.application.shared.Caller;
import herberge.application.shared.PageRequest;
import herberge.application.shared.Slice;
import herberge.application.write.ChangeExecutor;
import herberge.domain.booking.Booking;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.guest.Guest;
import herberge.domain.payer.Payer;
import herberge.domain.payer.PayerDetails;
import herberge.domain.room.Room;
import herberge.domain.testing.BookingBuilder;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The stores of one house against which a contract runs. The house may contain other data already, so a contract only
 * looks at what it created itself.
 */
public interface StoresUnderTest {

    Transactions transactions();

    Rooms rooms();

    RoomBlocks roomBlocks();

    Guests guests();

    Bookings bookings();

    Groups groups();

    Credits credits();

    Payments payments();

    Invoices invoices();

    Payers payers();

    Occupancies occupancies();

    Reminders reminders();

    DependentReminders followingReminders();

    UndoLog undos();

    ReminderReconciliationStore remindedBookings();

    ReminderSettingsStore houseSettings();

    PriceSettingsStore priceSettings();

    CompanySettingsStore companySettings();

    PriceCatalog<ServiceDetails> services();

    PriceCatalog<DiscountDetails> discounts();

    Users users();

    ChangeLog changeLog();

    /** Updates the automatic reminders; a store alone does not do that. */
    default ChangeExecutor changes(Clock clock) {
        return new ChangeExecutor(transactions(), idempotencyKeys(), changeLog(), String::valueOf, clock);
    }

    Audit audit();

    AuditSeals auditSeals();

    IdempotencyKeys idempotencyKeys();

    EventLog eventLog();

    SigningKeys signingKeys();

    Sessions sessions();

    ApiTokens apiTokens();

    LoginAddresses loginAddresses();

    JobLedger jobLedger();

    JobQueue jobQueue();

    default PaymentLedger ledger() {
        return new PaymentLedger(bookings(), payments(), invoices(), ZoneId.of("Europe/Berlin"));
    }

    default CreditLedger creditLedger() {
        return new CreditLedger(credits(), guests());
    }

    default StayPrices stayPrices() {
        return new StayPrices(priceSettings(), new ChosenEntries(services(), discounts()));
    }

    /** The caller of all operations in contracts. */
    default ReminderSync followUp() {
        return new ReminderSync(transactions(), remindedBookings(), houseSettings(), ZoneId.of("Europe/Berlin"));
    }

    /** Runs the work in a unit of work of its own. */
    default Caller caller() {
        return Caller.system("contract");
    }

    /** Deletes batch by batch until there is nothing left to delete. */
    default <T> T inWork(Supplier<T> work) {
        return transactions().run(caller(), work);
    }

    default void doInWork(Runnable work) {
        inWork(() -> {
            work.run();
            return true;
        });
    }

    /** Adds a booking of a new guest in a new room, so that the nights of other contracts do not conflict. */
    default void forgetAll(IntSupplier batch) {
        int gone;
        do {
            gone = inWork(batch::getAsInt);
        } while (gone > 0);
    }

    default Room storedRoom() {
        return inWork(() -> rooms().add(aRoom().details(), BY_SYSTEM));
    }

    default Guest storedGuest() {
        return inWork(() -> guests().add(aGuest().details(), BY_SYSTEM));
    }

    default Payer storedPayer() {
        PayerDetails details =
                new PayerDetails("Stadtkasse", null, PayerDetails.BLANK.address(), null, null, null, null);
        return inWork(() -> payers().add(details, BY_SYSTEM));
    }

    /** Adds the described booking, but for a new guest. */
    default Booking storedBooking() {
        return storedBooking(aBooking().room(storedRoom().id()));
    }

    /** A user name that is not in use. */
    default Booking storedBooking(BookingBuilder booking) {
        Booking wanted = booking.guest(storedGuest().id()).build();
        return inWork(() -> bookings().add(wanted.terms(), wanted.status(), 2026, BY_SYSTEM));
    }

    /** Reads a whole list page by page, as a client does. */
    default String freeUsername(String like) {
        return inWork(() -> {
            String name = like;
            for (int i = 2; users().exists(name); i++) {
                name = like + i;
            }
            return name;
        });
    }

    default PageRequest first(int limit) {
        return new PageRequest(limit, null);
    }

    /** All of a list, turned page by page as a client does. */
    default <T> List<T> allPages(int limit, Function<PageRequest, Slice<T>> list) {
        List<T> items = new ArrayList<>();
        PageRequest next = first(limit);
        while (true) {
            PageRequest page = next;
            Slice<T> slice = inWork(() -> list.apply(page));
            items.addAll(slice.items());
            if (slice.next() == null) {
                return items;
            }
            next = new PageRequest(limit, slice.next());
        }
    }
}
