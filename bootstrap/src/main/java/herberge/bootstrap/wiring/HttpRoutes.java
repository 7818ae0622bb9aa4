package herberge.bootstrap.wiring;

import herberge.adapter.http.access.AuthRoutes;
import herberge.adapter.http.access.SessionAndTokenRoutes;
import herberge.adapter.http.access.UserRoutes;
import herberge.adapter.http.audit.AuditRoutes;
import herberge.adapter.http.audit.ChangeRoutes;
import herberge.adapter.http.booking.BookingRoutes;
import herberge.adapter.http.booking.GroupRoutes;
import herberge.adapter.http.catalog.CatalogRoutes;
import herberge.adapter.http.company.CompanySettingsRoutes;
import herberge.adapter.http.credit.CreditRoutes;
import herberge.adapter.http.docs.DocsRoutes;
import herberge.adapter.http.guest.GuestRoutes;
import herberge.adapter.http.invoice.InvoiceRoutes;
import herberge.adapter.http.job.JobRoutes;
import herberge.adapter.http.movein.ArchiveRoutes;
import herberge.adapter.http.payer.PayerRoutes;
import herberge.adapter.http.payment.PaymentRoutes;
import herberge.adapter.http.planning.HealthRoutes;
import herberge.adapter.http.planning.PlanningRoutes;
import herberge.adapter.http.price.PriceSettingsRoutes;
import herberge.adapter.http.quote.QuoteRoutes;
import herberge.adapter.http.realtime.EventRoutes;
import herberge.adapter.http.reminder.ReminderRoutes;
import herberge.adapter.http.reminder.ReminderSettingsRoutes;
import herberge.adapter.http.room.RoomBlockRoutes;
import herberge.adapter.http.room.RoomRoutes;
import herberge.adapter.http.shared.AccessFilter;
import herberge.adapter.http.shared.HistoryRoutes;
import herberge.adapter.http.shared.ProblemHandler;
import herberge.adapter.http.shared.RequestIds;
import herberge.adapter.http.shared.Routes;
import herberge.application.access.SessionCache.LoginState;
import herberge.application.shared.Caller;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Creates the routes of the server, in the order in which they are registered. */
public final class HttpRoutes {

    private HttpRoutes() {}

    /**
     * Returns every route of the server.
     *
     * @param longPolls reads the events for long polls that end
     * @param furnished whether the server reports that it is ready
     * @param lastProvenBackup of when the newest backup is that was proven by restoring it
     */
    public static List<Routes> of(
            Wiring wiring,
            Clock clock,
            Executor longPolls,
            BooleanSupplier furnished,
            Supplier<Optional<Instant>> lastProvenBackup) {
        return List.of(
                new ProblemHandler(),
                new AccessFilter(wiring.access(), wiring.addresses(), new RequestIds(wiring.secrets()::requestId)),
                new AuthRoutes(wiring.access()),
                new SessionAndTokenRoutes(wiring.access()),
                new UserRoutes(wiring.access().users()),
                new RoomRoutes(wiring.rooms()),
                new RoomBlockRoutes(wiring.blocks()),
                new GuestRoutes(wiring.guests()),
                new BookingRoutes(wiring.bookings()),
                new GroupRoutes(wiring.groups()),
                new ReminderRoutes(wiring.reminders()),
                new ReminderSettingsRoutes(wiring.automatic()),
                prices(wiring.prices()),
                new PlanningRoutes(wiring.planning()),
                new EventRoutes(
                        wiring.realtime().stream(),
                        caller -> isLoggedIn(wiring, caller, clock),
                        wiring.access().readSelf(),
                        longPolls),
                new HistoryRoutes(
                        wiring.audit().readHistory(), wiring.entities().published()),
                new AuditRoutes(wiring.audit().readAudit()),
                new ChangeRoutes(wiring.audit()),
                new ArchiveRoutes(wiring.moveIn().readArchive()),
                new JobRoutes(wiring.jobs().listJobs(), wiring.jobs().startJob()),
                new HealthRoutes(wiring.planning().checkReadiness(), furnished, lastProvenBackup),
                new DocsRoutes());
    }

    private static Routes prices(PriceWiring prices) {
        List<Routes> all = List.of(
                new PriceSettingsRoutes(prices.settings()),
                new CompanySettingsRoutes(prices.company()),
                new QuoteRoutes(prices.quotes()),
                CatalogRoutes.services(prices.services()),
                CatalogRoutes.discounts(prices.discounts()),
                new PaymentRoutes(prices.payments()),
                new CreditRoutes(prices.credits()),
                new PayerRoutes(prices.payers()),
                new InvoiceRoutes(prices.invoices()));
        return routes -> all.forEach(each -> each.addTo(routes));
    }

    private static boolean isLoggedIn(Wiring wiring, Caller caller, Clock clock) {
        return wiring.access().sessionCache().loginState(caller, clock.instant()) == LoginState.VALID;
    }
}
