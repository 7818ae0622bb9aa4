package herberge.adapter.http.price;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.price.PriceSettingsView;
import herberge.application.price.PriceUseCases;
import herberge.domain.price.PriceSettings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /settings/prices}: seasons, member discount, VAT rates and tourist taxes. */
public final class PriceSettingsRoutes implements Routes {

    private static final String PATH = "/api/v1/settings/prices";

    private final PriceUseCases prices;

    public PriceSettingsRoutes(PriceUseCases prices) {
        this.prices = prices;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::read);
        routes.patch(PATH, this::change);
    }

    private void read(Context ctx) {
        PriceSettingsView settings = prices.readSettings().read(RequestContext.caller(ctx));
        EntityResponses.answer(ctx, settings);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                prices.changeSettings()
                        .change(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.change(
                                        ctx, PriceSettings.DEFAULTS, PriceSettingsFields::settings)));
    }
}
