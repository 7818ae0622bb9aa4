package herberge.adapter.http.planning;

import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.planning.Availability;
import herberge.application.planning.PlanningUseCases;
import herberge.application.planning.PlanningUseCases.DrawTapeChart;
import herberge.application.planning.TapeChart;
import herberge.application.planning.Today;
import herberge.domain.booking.BookingDraft;
import herberge.domain.shared.StayPeriod;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** The overviews: {@code /availability}, {@code /tape-chart}, {@code /today}, {@code /info}. */
public final class PlanningRoutes implements Routes {

    private static final int MAX_PARTY = 1000;

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

    /** The stay for which rooms are wanted. */
    private record Stay(StayPeriod nights, int partySize) {}

    private void availability(Context ctx) {
        Stay stay = QueryParameters.read(
                ctx,
                Set.of("from", "to", "partySize"),
                in -> new Stay(in.window(BookingDraft.MAX_NIGHTS), in.number("partySize", 1, MAX_PARTY, 1)));
        EntityResponses.<Availability>answerWhileReading(
                ctx,
                told -> planning.findAvailability()
                        .find(RequestContext.caller(ctx), stay.nights(), stay.partySize(), told));
    }

    private void tapeChart(Context ctx) {
        StayPeriod window = QueryParameters.read(ctx, Set.of("from", "to"), in -> in.window(DrawTapeChart.MAX_DAYS));
        EntityResponses.<TapeChart>answerWhileReading(
                ctx, told -> planning.drawTapeChart().draw(RequestContext.caller(ctx), window, told));
    }

    private void today(Context ctx) {
        QueryParameters.requireNone(ctx);
        EntityResponses.<Today>answerWhileReading(
                ctx, told -> planning.viewToday().view(RequestContext.caller(ctx), told));
    }

    private void info(Context ctx) {
        QueryParameters.requireNone(ctx);
        EntityResponses.answer(ctx, planning.readInfo().read(RequestContext.caller(ctx)));
    }
}
