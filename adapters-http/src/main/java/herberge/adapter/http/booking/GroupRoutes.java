package herberge.adapter.http.booking;

import herberge.adapter.http.shared.ChangeRequestParser;
import herberge.adapter.http.shared.ChangeResponses;
import herberge.adapter.http.shared.EntityResponses;
import herberge.adapter.http.shared.Paging;
import herberge.adapter.http.shared.QueryParameters;
import herberge.adapter.http.shared.RequestContext;
import herberge.adapter.http.shared.Routes;
import herberge.application.booking.GroupDraft;
import herberge.application.booking.GroupMove;
import herberge.application.booking.GroupUseCases;
import herberge.application.booking.TransitionInput;
import herberge.domain.booking.GroupDetails;
import herberge.domain.booking.GroupId;
import herberge.domain.booking.Transition;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;

/** {@code /groups}: translates requests to calls of the capabilities, and results to responses. Decides nothing. */
public final class GroupRoutes implements Routes {

    private static final String PATH = "/api/v1/groups";
    private static final String ONE = PATH + "/{id}";

    private final GroupUseCases groups;

    public GroupRoutes(GroupUseCases groups) {
        this.groups = groups;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::list);
        routes.post(PATH, this::create);
        routes.get(ONE, this::read);
        routes.patch(ONE, this::change);
        routes.delete(ONE, this::dissolve);
        routes.post(ONE + "/bookings", this::add);
        routes.post(ONE + "/move", this::move);
        for (Transition transition : Transition.values()) {
            routes.post(ONE + "/" + transition.code(), ctx -> step(ctx, transition));
        }
    }

    private void list(Context ctx) {
        var page = QueryParameters.read(ctx, Set.of("limit", "cursor"), QueryParameters::page);
        Paging.answer(ctx, groups.listGroups().list(RequestContext.caller(ctx), page));
    }

    private void create(Context ctx) {
        ChangeResponses.answer(
                ctx,
                groups.createGroup()
                        .create(
                                RequestContext.caller(ctx),
                                ChangeRequestParser.creation(ctx, GroupDraft.BLANK, GroupFields::creation)));
    }

    private void read(Context ctx) {
        EntityResponses.answer(ctx, groups.readGroup().read(RequestContext.caller(ctx), id(ctx)));
    }

    private void change(Context ctx) {
        ChangeResponses.answer(
                ctx,
                groups.changeGroup()
                        .change(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, GroupDetails.BLANK, GroupFields::details, "bookings")));
    }

    private void dissolve(Context ctx) {
        ChangeResponses.answer(
                ctx,
                groups.dissolveGroup().dissolve(RequestContext.caller(ctx), id(ctx), ChangeRequestParser.command(ctx)));
    }

    private void add(Context ctx) {
        ChangeResponses.answer(
                ctx,
                groups.addToGroup()
                        .add(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, GroupDraft.BLANK, GroupFields::additions)));
    }

    private void move(Context ctx) {
        ChangeResponses.answer(
                ctx,
                groups.moveGroup()
                        .move(
                                RequestContext.caller(ctx),
                                id(ctx),
                                ChangeRequestParser.change(ctx, GroupMove.BLANK, GroupFields::move)));
    }

    private void step(Context ctx, Transition transition) {
        ChangeResponses.answer(
                ctx,
                groups.stepGroup()
                        .step(
                                RequestContext.caller(ctx),
                                id(ctx),
                                transition,
                                ChangeRequestParser.step(
                                        ctx, TransitionInput.BLANK, BookingFields.groupStep(transition))));
    }

    private static GroupId id(Context ctx) {
        return new GroupId(RequestContext.id(ctx, "group"));
    }
}
