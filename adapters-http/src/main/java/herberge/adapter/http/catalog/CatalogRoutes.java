package herberge.adapter.http.catalog;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeRequestParser.Reader;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.catalog.CatalogUseCases;
import herberge.application.catalog.DiscountView;
import herberge.application.catalog.ServiceView;
import herberge.application.shared.EntityView;
import herberge.application.shared.EventView;
import herberge.domain.catalog.CatalogDetails;
import herberge.domain.catalog.CatalogId;
import herberge.domain.catalog.DiscountDetails;
import herberge.domain.catalog.ServiceDetails;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** {@code /services} or {@code /discounts}: translates requests to calls of the capabilities, and results to responses. */
public final class CatalogRoutes<D extends CatalogDetails<D>, V extends EntityView & EventView> implements Routes {

    private final String path;
    private final CatalogUseCases<D, V> catalog;
    private final Reader<D> details;

    private CatalogRoutes(String path, CatalogUseCases<D, V> catalog, Reader<D> details) {
        this.path = path;
        this.catalog = catalog;
        this.details = details;
    }

    public static Routes services(CatalogUseCases<ServiceDetails, ServiceView> services) {
        return new CatalogRoutes<>("/api/v1/services", services, CatalogFields::service);
    }

    public static Routes discounts(CatalogUseCases<DiscountDetails, DiscountView> discounts) {
        return new CatalogRoutes<>("/api/v1/discounts", discounts, CatalogFields::discount);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        String one = path + "/{id}";
        routes.get(path, this::list);
        routes.post(path, this::add);
        routes.get(one, this::read);
        routes.patch(one, this::change);
        routes.delete(one, this::remove);
    }

    private void list(Context ctx) {
        Paging.answer(ctx, catalog.listEntries().list(RequestContext.caller(ctx), Paging.only(ctx)));
    }

    private void add(Context ctx) {
        ChangeResponses.answer(
                ctx,
                catalog.addEntry()
                        .add(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(ctx, catalog.kind().blank(), details)));
    }

    private void read(Context ctx) {
        V entry = catalog.readEntry().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, entry);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                catalog.changeEntry()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, catalog.kind().blank(), details)));
    }

    private void remove(Context ctx) {
        ChangeResponses.answer(
                ctx,
                catalog.removeEntry().remove(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private CatalogId id(Context ctx) {
        return new CatalogId(RequestContext.id(ctx, catalog.kind().kind().code()));
    }
}
