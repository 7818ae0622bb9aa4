package herberge.adapter.http.company;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.company.CompanySettingsView;
import herberge.application.company.CompanyUseCases;
import herberge.domain.company.CompanySettings;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /settings/company}: what invoices say about the company that runs the house. */
public final class CompanySettingsRoutes implements Routes {

    private static final String PATH = "/api/v1/settings/company";

    private final CompanyUseCases company;

    public CompanySettingsRoutes(CompanyUseCases company) {
        this.company = company;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::read);
        routes.patch(PATH, this::change);
    }

    private void read(Context ctx) {
        CompanySettingsView settings = company.readSettings().read(RequestContext.caller(ctx));
        EntityResponses.answer(ctx, settings);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                company.changeSettings()
                        .change(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.change(
                                        ctx, CompanySettings.DEFAULTS, CompanySettingsFields::settings)));
    }
}
