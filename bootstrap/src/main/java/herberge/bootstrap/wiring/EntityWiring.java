package herberge.bootstrap.wiring;

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
import herberge.application.booking.GroupEntity;
import herberge.application.catalog.CatalogEntities;
import herberge.application.catalog.CatalogKind;
import herberge.application.company.CompanySettingsEntity;
import herberge.application.credit.CreditEntity;
import herberge.application.guest.GuestEntity;
import herberge.application.invoice.InvoiceEntity;
import herberge.application.payer.PayerEntity;
import herberge.application.payment.PaymentEntity;
import herberge.application.port.Bookings;
import herberge.application.port.Transactions;
import herberge.application.price.PriceSettingsEntity;
import herberge.application.reminder.ReminderDependents;
import herberge.application.reminder.ReminderEntity;
import herberge.application.reminder.ReminderSettingsEntity;
import herberge.application.room.RoomBlockEntity;
import herberge.application.room.RoomEntity;
import herberge.application.shared.EntityCatalog;
import herberge.application.shared.EntityDefinition;
import herberge.application.shared.EntityKind;
import herberge.application.shared.EntityOperations;
import herberge.domain.booking.BookingGroup;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.catalog.CatalogEntry;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.company.StoredCompanySettings;
import herberge.domain.credit.Credit;
import herberge.domain.guest.Guest;
import herberge.domain.invoice.Invoice;
import herberge.domain.payer.Payer;
import herberge.domain.payment.Payment;
import herberge.domain.price.StoredPriceSettings;
import herberge.domain.reminder.Reminder;
import herberge.domain.reminder.StoredReminderSettings;
import herberge.domain.room.Room;
import herberge.domain.room.RoomBlock;
import herberge.domain.user.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The list of all kinds of entities. A new kind is added to {@link #entry}, or this class does not compile. */
public final class EntityWiring {

    /** What the values are built from. */
    record Parts(Transactions transactions, JdbiStores stores, ReminderDependents dependents, BookingPolicy policy) {}

    /** One kind: the compiler checks that its table holds the entities that its type describes. */
    record Entry<T>(EntityDefinition<T> type, EntityTable<T> table, Function<Parts, EntityOperations<T>> access) {

        private Optional<EventTable<T>> eventSource() {
            return type.eventView().map(view -> new EventTable<>(table, view));
        }
    }

    private static final Entry<Room> ROOM = new Entry<>(
            RoomEntity.TYPE,
            RoomRows.ROOMS,
            parts -> RoomEntity.access(parts.stores().rooms(), parts.stores().bookings()));

    private static final Entry<RoomBlock> ROOM_BLOCK = new Entry<>(
            RoomBlockEntity.TYPE,
            RoomRows.BLOCKS,
            parts -> RoomBlockEntity.access(
                    parts.stores().blocks(),
                    parts.stores().rooms(),
                    parts.stores().occupancies()));

    private static final Entry<Guest> GUEST = new Entry<>(
            GuestEntity.TYPE,
            GuestRows.TABLE,
            parts -> GuestEntity.access(
                    parts.stores().guests(), parts.dependents().ofGuests()));

    private static final Entry<Bookings.Named> BOOKING = new Entry<>(
            BookingEntity.TYPE,
            BookingRows.TABLE,
            parts -> BookingEntity.access(
                    parts.stores().plainDesk(),
                    parts.policy(),
                    parts.dependents().ofBookings()));

    private static final Entry<BookingGroup> GROUP = new Entry<>(
            GroupEntity.TYPE,
            GroupRows.TABLE,
            parts -> GroupEntity.access(parts.stores().groups(), parts.stores().guests()));

    private static final Entry<Credit> CREDIT = new Entry<>(
            CreditEntity.TYPE,
            CreditRows.TABLE,
            parts -> CreditEntity.access(parts.stores().creditLedger()));

    private static final Entry<Payment> PAYMENT = new Entry<>(
            PaymentEntity.TYPE,
            PaymentRows.TABLE,
            parts -> PaymentEntity.access(parts.stores().ledger(parts.stores().bookings())));

    private static final Entry<Invoice> INVOICE = new Entry<>(
            InvoiceEntity.TYPE,
            InvoiceRows.TABLE,
            parts -> InvoiceEntity.access(parts.stores().ledger(parts.stores().bookings())));

    private static final Entry<Payer> PAYER = new Entry<>(
            PayerEntity.TYPE,
            PayerRows.TABLE,
            parts -> PayerEntity.access(parts.stores().payers()));

    private static final Entry<Reminder> REMINDER = new Entry<>(
            ReminderEntity.TYPE,
            ReminderRows.TABLE,
            parts -> ReminderEntity.access(
                    parts.transactions(),
                    parts.stores().reminders(),
                    parts.stores().bookings()));

    private static final Entry<StoredReminderSettings> REMINDER_SETTINGS = new Entry<>(
            ReminderSettingsEntity.TYPE, JdbiReminderSettingsStore.TABLE, parts -> ReminderSettingsEntity.access());

    private static final Entry<StoredPriceSettings> PRICE_SETTINGS =
            new Entry<>(PriceSettingsEntity.TYPE, JdbiPriceSettingsStore.TABLE, parts -> PriceSettingsEntity.access());

    private static final Entry<StoredCompanySettings> COMPANY_SETTINGS = new Entry<>(
            CompanySettingsEntity.TYPE, JdbiCompanySettingsStore.TABLE, parts -> CompanySettingsEntity.access());

    private static final Entry<CatalogEntry<ServiceDetails>> SERVICE = new Entry<>(
            CatalogKind.SERVICES.type(),
            ServiceRows.TABLE,
            parts -> CatalogEntities.of(
                    CatalogKind.SERVICES,
                    parts.stores().services(),
                    parts.stores().priceSettings()));

    private static final Entry<CatalogEntry<DiscountDetails>> DISCOUNT = new Entry<>(
            CatalogKind.DISCOUNTS.type(),
            DiscountRows.TABLE,
            parts -> CatalogEntities.of(
                    CatalogKind.DISCOUNTS,
                    parts.stores().discounts(),
                    parts.stores().priceSettings()));

    private static final Entry<User> USER = new Entry<>(
            UserEntity.TYPE,
            JdbiUsers.TABLE,
            parts -> UserEntity.access(parts.stores().users()));

    public static final EntityTables TABLES =
            new EntityTables(kind -> entry(kind).table());

    private EntityWiring() {}

    static Entry<?> entry(EntityKind kind) {
        return switch (kind) {
            case ROOM -> ROOM;
            case ROOM_BLOCK -> ROOM_BLOCK;
            case GUEST -> GUEST;
            case BOOKING -> BOOKING;
            case GROUP -> GROUP;
            case CREDIT -> CREDIT;
            case PAYMENT -> PAYMENT;
            case PAYER -> PAYER;
            case INVOICE -> INVOICE;
            case REMINDER -> REMINDER;
            case REMINDER_SETTINGS -> REMINDER_SETTINGS;
            case PRICE_SETTINGS -> PRICE_SETTINGS;
            case COMPANY_SETTINGS -> COMPANY_SETTINGS;
            case SERVICE -> SERVICE;
            case DISCOUNT -> DISCOUNT;
            case USER -> USER;
        };
    }

    static EntityCatalog catalog(Parts parts) {
        return new EntityCatalog(kind -> entry(kind).access().apply(parts));
    }

    /** The tables that events are read from. */
    static List<EventTable<?>> eventSources() {
        List<EventTable<?>> sources = new ArrayList<>();
        for (EntityKind kind : EntityKind.values()) {
            entry(kind).eventSource().ifPresent(sources::add);
        }
        return sources;
    }
}
