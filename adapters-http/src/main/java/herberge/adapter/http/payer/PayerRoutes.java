package herberge.adapter.http.payer;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.Paging.Wanted;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.payer.PayerUseCases;
import herberge.application.payer.PayerView;
import herberge.domain.payer.PayerDetails;
import herberge.domain.payer.PayerId;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Optional;
import java.util.Set;

/** {@code /payers}: translates requests to calls of the capabilities, and results to responses. */
public final class PayerRoutes implements Routes {

    private static final String PATH = "/api/v1/payers";
    private static final String ONE = PATH + "/{id}";

    private final PayerUseCases payers;

    public PayerRoutes(PayerUseCases payers) {
        this.payers = payers;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::add);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::remove);
    }

    private void list(Context ctx) {
        Wanted<Optional<String>> wanted = QueryParameters.read(
                ctx, Set.of("q", "limit", "cursor"), in -> new Wanted<>(Optional.ofNullable(in.words("q")), in.page()));
        Paging.answer(
                ctx,
                payers.listPayers()
                        .list(RequestContext.caller(ctx), wanted.filter().orElse(null), wanted.page()));
    }

    private void add(Context ctx) {
        ChangeResponses.answer(
                ctx,
                payers.addPayer()
                        .add(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(ctx, PayerDetails.BLANK, PayerFields::details)));
    }

    private void read(Context ctx) {
        PayerView payer = payers.readPayer().read(RequestContext.caller(ctx), id(ctx));
        EntityResponses.answer(ctx, payer);
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                payers.changePayer()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, PayerDetails.BLANK, PayerFields::details)));
    }

    private void remove(Context ctx) {
        ChangeResponses.answer(
                ctx,
                payers.removePayer().remove(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private static PayerId id(Context ctx) {
        return new PayerId(RequestContext.id(ctx, "payer"));
    }
}
