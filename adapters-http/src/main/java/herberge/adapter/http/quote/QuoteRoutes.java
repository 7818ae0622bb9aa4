package herberge.adapter.http.quote;

import herberge.adapter.http.booking.BookingFields;
import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.JsonFields;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.quote.QuoteDraft;
import herberge.application.quote.QuoteUseCases;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /quotes}: what a stay would cost. */
public final class QuoteRoutes implements Routes {

    private final QuoteUseCases quotes;

    public QuoteRoutes(QuoteUseCases quotes) {
        this.quotes = quotes;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/v1/quotes", this::quote);
    }

    private void quote(Context ctx) {
        EntityResponses.answer(
                ctx,
                quotes.quoteStay()
                        .quote(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.plain(ctx, QuoteDraft.BLANK, QuoteRoutes::draft)));
    }

    private static QuoteDraft draft(JsonFields in, QuoteDraft current) {
        return new QuoteDraft(
                BookingFields.creation(in, current.booking()), in.optionalFlag("member", current.member()));
    }
}
