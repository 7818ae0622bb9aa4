package herberge.adapter.postgres.testing;

import herberge.adapter.postgres.access.JdbiUsers;
import herberge.adapter.postgres.booking.BookingRows;
import herberge.adapter.postgres.booking.GroupRows;
import herberge.adapter.postgres.catalog.DiscountRows;
import herberge.adapter.postgres.catalog.ServiceRows;
import herberge.adapter.postgres.company.JdbiCompanySettingsStore;
import herberge.adapter.postgres.credit.CreditRows;
import herberge.adapter.postgres.guest.GuestRows;
import herberge.adapter.postgres.invoice.InvoiceRows;
import herberge.adapter.postgres.payer.PayerRows;
import herberge.adapter.postgres.payment.PaymentRows;
import herberge.adapter.postgres.price.JdbiPriceSettingsStore;
import herberge.adapter.postgres.realtime.EventTable;
import herberge.adapter.postgres.reminder.JdbiReminderSettingsStore;
import herberge.adapter.postgres.reminder.ReminderRows;
import herberge.adapter.postgres.room.RoomRows;
import herberge.adapter.postgres.shared.EntityTable;
import herberge.adapter.postgres.shared.EntityTables;
import herberge.application.access.UserEntity;
import herberge.application.booking.BookingEntity;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.GroupEntity;
import herberge.application.catalog.CatalogEntities;
import herberge.application.catalog.CatalogKind;
import herberge.application.company.CompanySettingsEntity;
import herberge.application.credit.CreditEntity;
import herberge.application.guest.GuestEntity;
import herberge.application.invoice.InvoiceEntity;
import herberge.application.payer.PayerEntity;
import herberge.application.payment.PaymentEntity;
import herberge.application.price.PriceSettingsEntity;
import herberge.application.reminder.ReminderDependents;
import herberge.application.reminder.ReminderEntity;
import herberge.application.reminder.ReminderSettingsEntity;
import herberge.application.reminder.ReminderSync;
import herberge.application.room.RoomBlockEntity;
import herberge.application.room.RoomEntity;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.domain.booking.BookingPolicy;
import java.util.List;

/** The tables of all kinds of entities, as bootstrap lists them. */
public final class TestEntities {

    public static final EntityTables TABLES = new EntityTables(TestEntities::table);

    public static final List<EventTable<?>> EVENT_SOURCES = List.of(
            source(RoomEntity.TYPE, RoomRows.ROOMS),
            source(RoomBlockEntity.TYPE, RoomRows.BLOCKS),
            source(GuestEntity.TYPE, GuestRows.TABLE),
            source(BookingEntity.TYPE, BookingRows.TABLE),
            source(GroupEntity.TYPE, GroupRows.TABLE),
            source(CreditEntity.TYPE, CreditRows.TABLE),
            source(PaymentEntity.TYPE, PaymentRows.TABLE),
            source(PayerEntity.TYPE, PayerRows.TABLE),
            source(InvoiceEntity.TYPE, InvoiceRows.TABLE),
            source(ReminderEntity.TYPE, ReminderRows.TABLE),
            source(CatalogKind.SERVICES.type(), ServiceRows.TABLE),
            source(CatalogKind.DISCOUNTS.type(), DiscountRows.TABLE),
            source(UserEntity.TYPE, JdbiUsers.TABLE));

    private TestEntities() {}

    private static EntityTable<?> table(EntityKind kind) {
        return switch (kind) {
            case ROOM -> RoomRows.ROOMS;
            case ROOM_BLOCK -> RoomRows.BLOCKS;
            case GUEST -> GuestRows.TABLE;
            case BOOKING -> BookingRows.TABLE;
            case GROUP -> GroupRows.TABLE;
            case CREDIT -> CreditRows.TABLE;
            case PAYMENT -> PaymentRows.TABLE;
            case PAYER -> PayerRows.TABLE;
            case INVOICE -> InvoiceRows.TABLE;
            case REMINDER -> ReminderRows.TABLE;
            case REMINDER_SETTINGS -> JdbiReminderSettingsStore.TABLE;
            case SERVICE -> ServiceRows.TABLE;
            case DISCOUNT -> DiscountRows.TABLE;
            case COMPANY_SETTINGS -> JdbiCompanySettingsStore.TABLE;
            case PRICE_SETTINGS -> JdbiPriceSettingsStore.TABLE;
            case USER -> JdbiUsers.TABLE;
        };
    }

    private static <T> EventTable<T> source(EntityDefinition<T> type, EntityTable<T> table) {
        return new EventTable<>(table, type.eventView().orElseThrow());
    }

    /** The catalog over the stores of a test, without rules for bookings. */
    public static EntityCatalog catalog(Stores stores, ReminderSync sync) {
        return new EntityCatalog(
                kind -> access(kind, stores, new ReminderDependents(stores.followingReminders(), sync)));
    }

    private static EntityOperations<?> access(EntityKind kind, Stores stores, ReminderDependents dependents) {
        return switch (kind) {
            case ROOM -> RoomEntity.access(stores.rooms(), stores.bookings());
            case ROOM_BLOCK -> RoomBlockEntity.access(stores.blocks(), stores.rooms(), stores.occupancies());
            case GUEST -> GuestEntity.access(stores.guests(), dependents.ofGuests());
            case BOOKING ->
                BookingEntity.access(
                        new BookingUseCases.Stores(
                                stores.bookings(),
                                stores.rooms(),
                                stores.guests(),
                                stores.occupancies(),
                                stores.eventLog(),
                                stores.stayPrices(),
                                stores.ledger(),
                                stores.payers()),
                        BookingPolicy.all(),
                        dependents.ofBookings());
            case GROUP -> GroupEntity.access(stores.groups(), stores.guests());
            case CREDIT -> CreditEntity.access(stores.creditLedger());
            case PAYMENT -> PaymentEntity.access(stores.ledger());
            case INVOICE -> InvoiceEntity.access(stores.ledger());
            case PAYER -> PayerEntity.access(stores.payers());
            case REMINDER -> ReminderEntity.access(stores.transactions(), stores.reminders(), stores.bookings());
            case REMINDER_SETTINGS -> ReminderSettingsEntity.access();
            case SERVICE -> CatalogEntities.of(CatalogKind.SERVICES, stores.services(), stores.priceSettings());
            case DISCOUNT -> CatalogEntities.of(CatalogKind.DISCOUNTS, stores.discounts(), stores.priceSettings());
            case COMPANY_SETTINGS -> CompanySettingsEntity.access();
            case PRICE_SETTINGS -> PriceSettingsEntity.access();
            case USER -> UserEntity.access(stores.users());
        };
    }
}
