package herberge.bootstrap.wiring;

import herberge.adapter.http.shared.ClientAddresses;
import herberge.adapter.http.shared.Json;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.security.SecretGenerator;
import herberge.application.access.AccessUseCases;
import herberge.application.audit.AuditUseCases;
import herberge.application.booking.BookingUseCases;
import herberge.application.booking.GroupUseCases;
import herberge.application.guest.GuestUseCases;
import herberge.application.job.HouseJobs;
import herberge.application.job.JobUseCases;
import herberge.application.movein.MoveInUseCases;
import herberge.application.planning.PlanningUseCases;
import herberge.application.port.Transactions;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderDependents;
import herberge.application.reminder.ReminderSync;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.room.RoomBlockUseCases;
import herberge.application.room.RoomUseCases;
import herberge.application.shared.EntityCatalog;
import herberge.application.write.ChangeExecutor;
import herberge.application.write.WriteGuard;
import herberge.domain.booking.BookingPolicy;
import java.time.Clock;

/**
 * The use cases of one server, connected with their stores and adapters: constructor calls, nothing else. The rules in
 * force are {@link BookingPolicy#HOUSE}.
 */
public record Wiring(
        AccessUseCases access,
        RoomUseCases rooms,
        RoomBlockUseCases blocks,
        GuestUseCases guests,
        BookingUseCases bookings,
        GroupUseCases groups,
        ReminderUseCases reminders,
        AutomaticReminderUseCases automatic,
        PriceWiring prices,
        PlanningUseCases planning,
        RealtimeUseCases realtime,
        AuditUseCases audit,
        JobUseCases jobs,
        MoveInUseCases moveIn,
        EntityCatalog entities,
        SecretGenerator secrets,
        ClientAddresses addresses) {

    public static Wiring of(WiringContext context, Clock clock, String version) {
        JdbiTransactions tx = context.transactions(clock);
        JdbiStores stores = JdbiStores.of(tx, context.config().house().dialling(), clock.getZone());
        Transactions units = new WriteGuard(tx);
        ChangeExecutor changes = changes(stores, units, clock);
        AutomaticReminderUseCases automatic = ReminderWiring.of(context, units, tx, changes, clock);
        ReminderSync sync = automatic.followUp();
        BookingUseCases.Stores desk = ReminderWiring.followed(stores, sync);
        BookingUseCases booking = BookingUseCases.of(units, desk, BookingPolicy.HOUSE, changes, clock);
        EntityCatalog entities = entities(stores, units, sync);
        SecretGenerator secrets = new SecretGenerator();
        return new Wiring(
                access(context, stores, units, secrets, changes, clock),
                RoomUseCases.of(units, stores.rooms(), desk.bookings(), stores.events(), changes, clock),
                blocks(stores, units, changes, clock),
                GuestUseCases.of(units, stores.ofGuests(desk), changes, clock),
                booking,
                GroupUseCases.of(units, desk, stores.groups(), BookingPolicy.HOUSE, changes, clock),
                ReminderUseCases.of(units, stores.ofReminders(desk, sync), changes, clock),
                automatic,
                PriceWiring.of(stores, desk, units, changes, clock),
                PlanningUseCases.of(units, stores.ofPlanning(desk), context.health(), version, clock),
                RealtimeWiring.of(context, units, stores.ofEvents(entities), secrets, clock),
                AuditUseCases.of(units, changes, stores.ofAudit(sync), entities, context.sealing(), clock),
                JobWiring.of(context, units, changes, tx, HouseJobs.Work.of(booking, automatic), clock),
                MoveInUseCases.of(units, stores.ofMoveIn(), clock, automatic.reconcile()::reconcile),
                entities,
                secrets,
                new ClientAddresses(context.config().server().trustedProxies()));
    }

    private static ChangeExecutor changes(JdbiStores stores, Transactions units, Clock clock) {
        return new ChangeExecutor(units, stores.idempotencyKeys(), stores.changeLog(), Json::write, clock);
    }

    private static EntityCatalog entities(JdbiStores stores, Transactions units, ReminderSync sync) {
        ReminderDependents dependents = new ReminderDependents(stores.dependentReminders(), sync);
        return EntityWiring.catalog(new EntityWiring.Parts(units, stores, dependents, BookingPolicy.HOUSE));
    }

    private static AccessUseCases access(
            WiringContext context,
            JdbiStores stores,
            Transactions units,
            SecretGenerator secrets,
            ChangeExecutor changes,
            Clock clock) {
        AccessUseCases.Authentication parts = AuthenticationWiring.of(stores.transactions(), context, secrets);
        return AccessUseCases.of(units, stores.ofAccess(), parts, changes, clock);
    }

    private static RoomBlockUseCases blocks(
            JdbiStores stores, Transactions units, ChangeExecutor changes, Clock clock) {
        return RoomBlockUseCases.of(
                units, stores.blocks(), stores.rooms(), stores.occupancies(), stores.events(), changes, clock);
    }
}
