package herberge.application.testing;

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
import herberge.application.room.RoomBlockEntity;
import herberge.application.room.RoomEntity;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.domain.booking.BookingPolicy;

/** Catalogs of all kinds of entities over the stores of a test. */
public final class EntityCatalogs {

    private EntityCatalogs() {}

    /** For tests that undo nothing. */
    public static EntityCatalog of(StoresUnderTest stores) {
        return of(stores, BookingPolicy.all());
    }

    public static EntityCatalog of(StoresUnderTest stores, BookingPolicy policy) {
        return new EntityCatalog(kind -> access(kind, stores, policy));
    }

    private static EntityOperations<?> access(EntityKind kind, StoresUnderTest stores, BookingPolicy policy) {
        ReminderDependents dependents = new ReminderDependents(stores.followingReminders(), stores.followUp());
        return switch (kind) {
            case ROOM -> RoomEntity.access(stores.rooms(), stores.bookings());
            case ROOM_BLOCK -> RoomBlockEntity.access(stores.roomBlocks(), stores.rooms(), stores.occupancies());
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
                        policy,
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
