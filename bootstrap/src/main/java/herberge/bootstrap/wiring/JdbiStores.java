package herberge.bootstrap.wiring;

import herberge.adapter.documents.PrintedInvoiceDocuments;
import herberge.adapter.postgres.access.JdbiApiTokens;
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
import herberge.adapter.postgres.movein.JdbiMoveIns;
import herberge.adapter.postgres.payer.JdbiPayers;
import herberge.adapter.postgres.payment.JdbiPayments;
import herberge.adapter.postgres.price.JdbiPriceSettingsStore;
import herberge.adapter.postgres.realtime.JdbiEventLog;
import herberge.adapter.postgres.reminder.JdbiDependentReminders;
import herberge.adapter.postgres.reminder.JdbiReminders;
import herberge.adapter.postgres.room.JdbiRoomBlocks;
import herberge.adapter.postgres.room.JdbiRooms;
import herberge.adapter.postgres.shared.JdbiAudit;
import herberge.adapter.postgres.shared.JdbiAuditSeals;
import herberge.adapter.postgres.shared.JdbiChangeLog;
import herberge.adapter.postgres.shared.JdbiIdempotencyKeys;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.JdbiUndoLog;
import herberge.application.access.AccessUseCases;
import herberge.application.audit.AuditUseCases;
import herberge.application.booking.BookingUseCases;
import herberge.application.catalog.CatalogUseCases;
import herberge.application.credit.CreditLedger;
import herberge.application.guest.GuestUseCases;
import herberge.application.invoice.InvoiceUseCases;
import herberge.application.movein.MoveInUseCases;
import herberge.application.payment.PaymentLedger;
import herberge.application.payment.PaymentUseCases;
import herberge.application.planning.PlanningUseCases;
import herberge.application.port.Bookings;
import herberge.application.price.ChosenEntries;
import herberge.application.price.PricingBookings;
import herberge.application.price.StayPrices;
import herberge.application.quote.QuoteUseCases;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.reminder.ReminderSync;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.shared.EntityCatalog;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import herberge.domain.guest.DiallingPlan;
import java.time.ZoneId;
import java.util.function.UnaryOperator;

/**
 * The PostgreSQL stores of one server, each created once, and their selection for each feature.
 *
 * <p>A {@code desk} parameter is the set of stores whose writes keep automatic reminders in step; {@link #plainDesk} is
 * the same set without that.
 */
record JdbiStores(
        JdbiTransactions transactions,
        JdbiBookings bookings,
        JdbiGroups groups,
        JdbiRooms rooms,
        JdbiRoomBlocks blocks,
        JdbiGuests guests,
        JdbiOccupancies occupancies,
        JdbiReminders reminders,
        JdbiUsers users,
        JdbiEventLog events,
        JdbiAudit audit,
        JdbiChangeLog changeLog,
        ZoneId house) {

    static JdbiStores of(JdbiTransactions tx, DiallingPlan home, ZoneId house) {
        return new JdbiStores(
                tx,
                new JdbiBookings(tx, home),
                new JdbiGroups(tx),
                new JdbiRooms(tx),
                new JdbiRoomBlocks(tx),
                new JdbiGuests(tx, home),
                new JdbiOccupancies(tx),
                new JdbiReminders(tx),
                new JdbiUsers(tx),
                new JdbiEventLog(tx, EntityWiring.eventSources()),
                new JdbiAudit(tx, EntityWiring.TABLES),
                new JdbiChangeLog(tx, EntityWiring.TABLES),
                house);
    }

    JdbiIdempotencyKeys idempotencyKeys() {
        return new JdbiIdempotencyKeys(transactions);
    }

    /**
     * Returns the stores that write bookings.
     *
     * @param followed wraps the store of bookings; prices and payments are settled before it
     */
    BookingUseCases.Stores desk(UnaryOperator<Bookings> followed) {
        StayPrices prices = new StayPrices(priceSettings(), new ChosenEntries(services(), discounts()));
        Bookings stored = followed.apply(bookings);
        PaymentLedger ledger = ledger(stored);
        Bookings priced = new PricingBookings(stored, prices, ledger);
        return new BookingUseCases.Stores(priced, rooms, guests, occupancies, events, prices, ledger, payers());
    }

    BookingUseCases.Stores plainDesk() {
        return desk(UnaryOperator.identity());
    }

    JdbiPayments payments() {
        return new JdbiPayments(transactions);
    }

    JdbiPayers payers() {
        return new JdbiPayers(transactions);
    }

    JdbiInvoices invoices() {
        return new JdbiInvoices(transactions);
    }

    PaymentLedger ledger(Bookings written) {
        return new PaymentLedger(written, payments(), invoices(), house);
    }

    JdbiCredits credits() {
        return new JdbiCredits(transactions);
    }

    CreditLedger creditLedger() {
        return new CreditLedger(credits(), guests);
    }

    PaymentUseCases.Stores ofPayments(BookingUseCases.Stores desk) {
        return new PaymentUseCases.Stores(ledger(desk.bookings()), events);
    }

    InvoiceUseCases.Stores ofInvoices(BookingUseCases.Stores desk) {
        return new InvoiceUseCases.Stores(
                ledger(desk.bookings()),
                groups,
                guests,
                payers(),
                companySettings(),
                events,
                new PrintedInvoiceDocuments());
    }

    AccessUseCases.Stores ofAccess() {
        return new AccessUseCases.Stores(
                users,
                new JdbiSessions(transactions),
                new JdbiApiTokens(transactions),
                new JdbiSigningKeys(transactions),
                events);
    }

    MoveInUseCases.Stores ofMoveIn() {
        return new MoveInUseCases.Stores(
                new JdbiMoveIns(transactions),
                rooms,
                guests,
                bookings,
                payments(),
                priceSettings(),
                occupancies,
                events);
    }

    GuestUseCases.Stores ofGuests(BookingUseCases.Stores desk) {
        return new GuestUseCases.Stores(
                desk.guests(), desk.bookings(), groups, payments(), credits(), invoices(), reminders, audit, events);
    }

    ReminderUseCases.Stores ofReminders(BookingUseCases.Stores desk, ReminderSync sync) {
        return new ReminderUseCases.Stores(reminders, desk.bookings(), users, events, sync);
    }

    PlanningUseCases.Stores ofPlanning(BookingUseCases.Stores desk) {
        return new PlanningUseCases.Stores(desk.bookings(), rooms, blocks, occupancies, reminders, events);
    }

    JdbiPriceSettingsStore priceSettings() {
        return new JdbiPriceSettingsStore(transactions);
    }

    JdbiCompanySettingsStore companySettings() {
        return new JdbiCompanySettingsStore(transactions);
    }

    JdbiPriceCatalog<ServiceDetails> services() {
        return JdbiPriceCatalog.services(transactions);
    }

    JdbiPriceCatalog<DiscountDetails> discounts() {
        return JdbiPriceCatalog.discounts(transactions);
    }

    <D extends CatalogDetails<D>> CatalogUseCases.Stores<D> ofCatalog(JdbiPriceCatalog<D> catalog) {
        return new CatalogUseCases.Stores<>(catalog, priceSettings(), events);
    }

    QuoteUseCases.Stores ofQuotes() {
        return new QuoteUseCases.Stores(rooms, guests, priceSettings(), services(), discounts());
    }

    RealtimeUseCases.Stores ofEvents(EntityCatalog entities) {
        return new RealtimeUseCases.Stores(events, users, entities);
    }

    JdbiDependentReminders dependentReminders() {
        return new JdbiDependentReminders(transactions);
    }

    AuditUseCases.Stores ofAudit(ReminderSync sync) {
        return new AuditUseCases.Stores(
                audit,
                new JdbiAuditSeals(transactions),
                changeLog,
                new JdbiUndoLog(transactions),
                events,
                occupancies,
                dependentReminders(),
                sync);
    }
}
