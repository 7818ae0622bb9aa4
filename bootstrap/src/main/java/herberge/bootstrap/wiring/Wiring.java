package herberge.bootstrap.wiring;

import herberge.adapter.http.access.AuthRoutes;
import herberge.adapter.http.access.SessionAndTokenRoutes;
import herberge.adapter.http.access.UserRoutes;
import herberge.adapter.http.audit.AuditRoutes;
import herberge.adapter.http.audit.ChangeRoutes;
import herberge.adapter.http.booking.BookingRoutes;
import herberge.adapter.http.docs.DocsRoutes;
import herberge.adapter.http.guest.GuestRoutes;
import herberge.adapter.http.job.JobRoutes;
import herberge.adapter.http.planning.HealthRoutes;
import herberge.adapter.http.planning.PlanningRoutes;
import herberge.adapter.http.realtime.EventRoutes;
import herberge.adapter.http.reminder.ReminderRoutes;
import herberge.adapter.http.reminder.ReminderSettingsRoutes;
import herberge.adapter.http.room.RoomBlockRoutes;
import herberge.adapter.http.room.RoomRoutes;
import herberge.adapter.http.shared.AccessFilter;
import herberge.adapter.http.shared.ClientAddresses;
import herberge.adapter.http.shared.HistoryRoutes;
import herberge.adapter.http.shared.IdempotentWrites;
import herberge.adapter.http.shared.ProblemHandler;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.security.SecretGenerator;
import herberge.application.access.AccessUseCases;
import herberge.application.access.SessionCache.LoginState;
import herberge.application.audit.AuditUseCases;
import herberge.application.booking.BookingUseCases;
import herberge.application.guest.GuestUseCases;
import herberge.application.job.HouseJobs;
import herberge.application.job.JobUseCases;
import herberge.application.planning.PlanningUseCases;
import herberge.application.port.Transactions;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderSync;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.room.RoomUseCases;
import herberge.application.shared.Caller;
import herberge.application.shared.SharedUseCases;
import herberge.application.shared.VersionCheck;
import herberge.application.shared.WriteGuard;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingPolicy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Puts the rings together: constructor calls, nothing else. What the house enforces stands in {@link #HOUSE_RULES}. */
public record Wiring(
        SharedUseCases shared,
        AccessUseCases access,
        RoomUseCases rooms,
        RoomUseCases.Blocks blocks,
        GuestUseCases guests,
        BookingUseCases bookings,
        ReminderUseCases reminders,
        AutomaticReminderUseCases automatic,
        PlanningUseCases planning,
        RealtimeUseCases realtime,
        AuditUseCases audit,
        JobUseCases jobs,
        SecretGenerator secrets,
        ClientAddresses addresses) {

    static final BookingPolicy HOUSE_RULES = BookingPolicy.all(
            BookingPolicy.LEGAL_TRANSITION,
            BookingPolicy.STAY_NOT_FROZEN,
            BookingPolicy.ARRIVAL_DAY,
            BookingPolicy.ROOM_ACTIVE,
            BookingPolicy.ROOM_VACATED,
            BookingPolicy.NO_OVERLAP,
            BookingPolicy.NO_BLOCK,
            BookingPolicy.WITHIN_CAPACITY,
            BookingPolicy.atMostNights(BookingDraft.MAX_NIGHTS));

    public static Wiring of(WiringContext context, Clock clock, String version) {
        JdbiTransactions tx = context.transactions(clock);
        JdbiStores stores = JdbiStores.of(tx, context.config().house().dialling());
        Transactions units = new WriteGuard(tx);
        VersionCheck versions = new VersionCheck(stores.changeLog());
        AutomaticReminderUseCases automatic = ReminderWiring.of(context, units, tx, versions, clock);
        ReminderSync sync = automatic.followUp();
        BookingUseCases.Stores desk = ReminderWiring.followed(stores.plainDesk(), sync);
        BookingUseCases booking = BookingUseCases.of(units, desk, HOUSE_RULES, versions, clock);
        SecretGenerator secrets = new SecretGenerator();
        return new Wiring(
                SharedUseCases.of(units, stores.idempotencyKeys(), stores.changeLog(), stores.events(), clock),
                access(context, stores, units, secrets, versions, clock),
                RoomUseCases.of(units, stores.rooms(), desk.bookings(), stores.events(), versions, clock),
                blocks(stores, units, versions, clock),
                GuestUseCases.of(units, stores.ofGuests(desk), versions, clock),
                booking,
                ReminderUseCases.of(units, stores.ofReminders(desk, sync), versions, clock),
                automatic,
                PlanningUseCases.of(units, stores.ofPlanning(desk), context.health(), version, clock),
                RealtimeWiring.of(context, units, stores.ofEvents(), secrets, clock),
                AuditUseCases.of(units, stores.ofAudit(sync), context.sealing(), HOUSE_RULES, clock),
                JobWiring.of(context, units, tx, HouseJobs.Work.of(booking, automatic), clock),
                secrets,
                new ClientAddresses(context.config().server().trustedProxies()));
    }

    private static AccessUseCases access(
            WiringContext context,
            JdbiStores stores,
            Transactions units,
            SecretGenerator secrets,
            VersionCheck versions,
            Clock clock) {
        AccessUseCases.Authentication parts =
                AuthenticationWiring.of(stores.transactions(), context.config().limits(), secrets);
        return AccessUseCases.of(units, stores.ofAccess(), parts, versions, clock);
    }

    private static RoomUseCases.Blocks blocks(
            JdbiStores stores, Transactions units, VersionCheck versions, Clock clock) {
        return RoomUseCases.Blocks.of(
                units, stores.blocks(), stores.rooms(), stores.occupancies(), stores.events(), versions, clock);
    }

    /** Every URL of the server; {@code answering} reads for those who have waited. */
    public List<Routes> routes(Clock clock, Executor answering, BooleanSupplier furnished) {
        IdempotentWrites writes = new IdempotentWrites(shared.answerOnce(), access.fingerprintPassword());
        return List.of(
                new ProblemHandler(),
                new AccessFilter(access, addresses, new RequestIds(secrets::requestId)),
                new AuthRoutes(access),
                new SessionAndTokenRoutes(access),
                new UserRoutes(access, writes),
                new RoomRoutes(rooms, writes),
                new RoomBlockRoutes(blocks, writes),
                new GuestRoutes(guests, writes),
                new BookingRoutes(bookings, writes),
                new ReminderRoutes(reminders, writes),
                new ReminderSettingsRoutes(automatic, writes),
                new PlanningRoutes(planning),
                new EventRoutes(realtime.stream(), caller -> stands(caller, clock), access.readSelf(), answering),
                new HistoryRoutes(shared.readHistory()),
                new AuditRoutes(audit.readAudit()),
                new ChangeRoutes(audit, writes),
                new JobRoutes(jobs.listJobs(), jobs.startJob(), writes),
                new HealthRoutes(planning.checkReadiness(), furnished),
                new DocsRoutes());
    }

    private boolean stands(Caller caller, Clock clock) {
        return access.sessionCache().loginState(caller, clock.instant()) == LoginState.VALID;
    }
}
