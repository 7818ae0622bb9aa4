package herberge.adapter.http.planning;

import herberge.adapter.http.shared.Calls;
import herberge.adapter.http.shared.Reads;
import herberge.adapter.http.shared.Routes;
import herberge.application.planning.DrawTapeChart;
import herberge.application.planning.PlanningUseCases;
import herberge.application.shared.RequestFault;
import herberge.domain.booking.BookingDraft;
import herberge.domain.shared.StayPeriod;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** What the desk looks at: {@code /availability}, {@code /tape-chart}, {@code /today}, {@code /info}. */
public final class PlanningRoutes implements Routes {

    private final PlanningUseCases planning;

    public PlanningRoutes(PlanningUseCases planning) {
        this.planning = planning;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/availability", this::availability);
        routes.get("/api/v1/tape-chart", this::tapeChart);
        routes.get("/api/v1/today", this::today);
        routes.get("/api/v1/info", this::info);
    }

    private void availability(Context ctx) {
        Calls.requireKnownParameters(ctx, Set.of("from", "to", "partySize"));
        StayPeriod nights = Calls.window(ctx, BookingDraft.MAX_NIGHTS);
        Long asked = Calls.number(ctx, "partySize");
        long partySize = asked == null ? 1 : asked;
        if (partySize < 1 || partySize > 1000) {
            throw RequestFault.malformed("partySize", "out-of-range", "must be from 1 to 1000");
        }
        Reads.answer(ctx, planning.findAvailability().find(Calls.caller(ctx), nights, (int) partySize));
    }

    private void tapeChart(Context ctx) {
        Calls.requireKnownParameters(ctx, Set.of("from", "to"));
        StayPeriod window = Calls.window(ctx, DrawTapeChart.MAX_DAYS);
        Reads.answer(ctx, planning.drawTapeChart().draw(Calls.caller(ctx), window));
    }

    private void today(Context ctx) {
        Calls.requireKnownParameters(ctx, Set.of());
        Reads.answer(ctx, planning.viewToday().view(Calls.caller(ctx)));
    }

    private void info(Context ctx) {
        Calls.requireKnownParameters(ctx, Set.of());
        Reads.answer(ctx, planning.readInfo().read(Calls.caller(ctx)));
    }
}
