package herberge.bootstrap;

import herberge.adapter.http.access.AuthRoutes;
import herberge.adapter.http.access.PassRoutes;
import herberge.adapter.http.access.UserRoutes;
import herberge.adapter.http.audit.AuditRoutes;
import herberge.adapter.http.audit.ChangeRoutes;
import herberge.adapter.http.booking.BookingRoutes;
import herberge.adapter.http.docs.DocsRoutes;
import herberge.adapter.http.guest.GuestRoutes;
import herberge.adapter.http.jobs.JobRoutes;
import herberge.adapter.http.planning.HealthRoutes;
import herberge.adapter.http.planning.PlanningRoutes;
import herberge.adapter.http.realtime.EventRoutes;
import herberge.adapter.http.reminder.ReminderRoutes;
import herberge.adapter.http.reminder.ReminderSettingsRoutes;
import herberge.adapter.http.room.RoomBlockRoutes;
import herberge.adapter.http.room.RoomRoutes;
import herberge.adapter.http.shared.ClientAddresses;
import herberge.adapter.http.shared.Entry;
import herberge.adapter.http.shared.HistoryRoutes;
import herberge.adapter.http.shared.Problems;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.Routes;
import herberge.adapter.http.shared.Writes;
import herberge.adapter.postgres.access.JdbiApiTokens;
import herberge.adapter.postgres.access.JdbiSessions;
import herberge.adapter.postgres.access.JdbiSigningKeys;
import herberge.adapter.postgres.access.JdbiUsers;
import herberge.adapter.postgres.booking.JdbiBookings;
import herberge.adapter.postgres.booking.JdbiOccupancies;
import herberge.adapter.postgres.guest.JdbiGuests;
import herberge.adapter.postgres.realtime.JdbiEventLog;
import herberge.adapter.postgres.reminder.JdbiFollowingReminders;
import herberge.adapter.postgres.reminder.JdbiReminders;
import herberge.adapter.postgres.room.JdbiRoomBlocks;
import herberge.adapter.postgres.room.JdbiRooms;
import herberge.adapter.postgres.shared.JdbiAudit;
import herberge.adapter.postgres.shared.JdbiAuditSeals;
import herberge.adapter.postgres.shared.JdbiChangeLog;
import herberge.adapter.postgres.shared.JdbiIdempotencyKeys;
import herberge.adapter.postgres.shared.JdbiTransactions;
import herberge.adapter.postgres.shared.JdbiUndos;
import herberge.application.access.AccessUseCases;
import herberge.application.access.KnownSessions.Standing;
import herberge.application.audit.AuditUseCases;
import herberge.application.booking.BookingUseCases;
import herberge.application.guest.GuestUseCases;
import herberge.application.jobs.HouseJobs;
import herberge.application.jobs.JobUseCases;
import herberge.application.planning.PlanningUseCases;
import herberge.application.port.Transactions;
import herberge.application.realtime.RealtimeUseCases;
import herberge.application.reminder.AutomaticReminderUseCases;
import herberge.application.reminder.ReminderUseCases;
import herberge.application.room.RoomUseCases;
import herberge.application.shared.Caller;
import herberge.application.shared.Freshness;
import herberge.application.shared.SharedUseCases;
import herberge.application.shared.WritersOnly;
import herberge.bootstrap.security.Secrets;
import herberge.domain.booking.BookingDraft;
import herberge.domain.booking.BookingPolicy;
import herberge.domain.guest.DiallingPlan;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/** Puts the rings together: constructor calls, nothing else. What the house enforces stands in {@link #HOUSE_RULES}. */
record Wiring(
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
        Secrets secrets,
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

    static Wiring of(Ground ground, Clock clock, String version) {
        JdbiTransactions tx = ground.transactions(clock);
        Transactions units = new WritersOnly(tx);
        JdbiChangeLog changeLog = new JdbiChangeLog(tx);
        JdbiRoomBlocks blocks = new JdbiRoomBlocks(tx);
        JdbiReminders reminders = new JdbiReminders(tx);
        BookingUseCases.Stores plain = desk(tx, ground.config().house().dialling());
        Freshness freshness = new Freshness(changeLog);
        AutomaticReminderUseCases automatic = Reminding.of(ground, units, tx, freshness, clock);
        BookingUseCases.Stores desk = Reminding.followed(plain, automatic.followUp());
        BookingUseCases booking = BookingUseCases.of(units, desk, HOUSE_RULES, freshness, clock);
        AuditUseCases.Stores audited = audited(tx, blocks, reminders, plain, automatic);
        Secrets secrets = new Secrets();
        return new Wiring(
                SharedUseCases.of(units, new JdbiIdempotencyKeys(tx), changeLog, desk.events(), clock),
                access(ground, units, tx, secrets, freshness, clock),
                RoomUseCases.of(units, desk.rooms(), desk.bookings(), desk.events(), freshness, clock),
                RoomUseCases.Blocks.of(
                        units, blocks, desk.rooms(), desk.occupancies(), desk.events(), freshness, clock),
                guests(units, tx, desk, reminders, freshness, clock),
                booking,
                reminders(units, tx, desk, reminders, automatic, freshness, clock),
                automatic,
                planning(ground, units, desk, blocks, reminders, version, clock),
                RealtimeWiring.of(ground, units, followed(tx, blocks, reminders, plain), secrets, clock),
                AuditUseCases.of(units, audited, ground.sealing(), HOUSE_RULES, clock),
                Chores.of(ground, units, tx, HouseJobs.Work.of(booking, automatic), clock),
                secrets,
                new ClientAddresses(ground.config().server().trustedProxies()));
    }

    private static BookingUseCases.Stores desk(JdbiTransactions tx, DiallingPlan home) {
        return new BookingUseCases.Stores(
                new JdbiBookings(tx, home),
                new JdbiRooms(tx),
                new JdbiGuests(tx, home),
                new JdbiOccupancies(tx),
                new JdbiEventLog(tx));
    }

    private static PlanningUseCases planning(
            Ground ground,
            Transactions units,
            BookingUseCases.Stores desk,
            JdbiRoomBlocks blocks,
            JdbiReminders reminders,
            String version,
            Clock clock) {
        return PlanningUseCases.of(
                units,
                new PlanningUseCases.Stores(
                        desk.bookings(), desk.rooms(), blocks, desk.occupancies(), reminders, desk.events()),
                ground.health(),
                version,
                clock);
    }

    private static GuestUseCases guests(
            Transactions units,
            JdbiTransactions tx,
            BookingUseCases.Stores desk,
            JdbiReminders reminders,
            Freshness freshness,
            Clock clock) {
        return GuestUseCases.of(
                units,
                new GuestUseCases.Stores(desk.guests(), desk.bookings(), reminders, new JdbiAudit(tx), desk.events()),
                freshness,
                clock);
    }

    private static ReminderUseCases reminders(
            Transactions units,
            JdbiTransactions tx,
            BookingUseCases.Stores desk,
            JdbiReminders reminders,
            AutomaticReminderUseCases automatic,
            Freshness freshness,
            Clock clock) {
        return ReminderUseCases.of(
                units,
                new ReminderUseCases.Stores(
                        reminders, desk.bookings(), new JdbiUsers(tx), desk.events(), automatic.followUp()),
                freshness,
                clock);
    }

    private static AccessUseCases access(
            Ground ground, Transactions units, JdbiTransactions tx, Secrets secrets, Freshness freshness, Clock clock) {
        AccessUseCases.Stores stores = new AccessUseCases.Stores(
                new JdbiUsers(tx),
                new JdbiSessions(tx),
                new JdbiApiTokens(tx),
                new JdbiSigningKeys(tx),
                new JdbiEventLog(tx));
        return AccessUseCases.of(units, stores, Doors.of(tx, ground.config().limits(), secrets), freshness, clock);
    }

    private static RealtimeUseCases.Stores followed(
            JdbiTransactions tx, JdbiRoomBlocks blocks, JdbiReminders reminders, BookingUseCases.Stores desk) {
        return new RealtimeUseCases.Stores(
                desk.events(), desk.rooms(), blocks, desk.guests(), desk.bookings(), reminders, new JdbiUsers(tx));
    }

    private static AuditUseCases.Stores audited(
            JdbiTransactions tx,
            JdbiRoomBlocks blocks,
            JdbiReminders reminders,
            BookingUseCases.Stores plain,
            AutomaticReminderUseCases automatic) {
        return new AuditUseCases.Stores(
                new JdbiAudit(tx),
                new JdbiAuditSeals(tx),
                new JdbiChangeLog(tx),
                new JdbiUndos(tx),
                blocks,
                reminders,
                new JdbiFollowingReminders(tx),
                plain,
                automatic.followUp());
    }

    /** Every URL of the server; {@code answering} reads for those who have waited. */
    List<Routes> routes(Clock clock, Executor answering, BooleanSupplier furnished) {
        Writes writes = new Writes(shared.answerOnce(), access.digestPassword());
        return List.of(
                new Problems(),
                new Entry(access, addresses, new RequestIds(secrets::requestId)),
                new AuthRoutes(access),
                new PassRoutes(access),
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
        return access.knownSessions().standing(caller, clock.instant()) == Standing.STANDS;
    }
}
